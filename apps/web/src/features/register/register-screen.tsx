import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { useOpenScope } from '../../lib/session';
import { useMedia } from '../../lib/use-media';
import { PageHeading } from '../../ui/page-heading';
import { allDropped, useCriteria } from './criteria';
import { CriterionChips } from './criterion-chips';
import { FilterPanel } from './filter-panel';
import { searchInput, type Filters } from './filters';
import { MapPart } from './map-part';
import { NarrowTools } from './narrow-tools';
import { RegisterTabs } from './register-tabs';
import { searchQuery, vocabularyQuery, type TradeChoice } from './register-query';
import { Results } from './results';
import { SearchExamples } from './search-examples';
import { SearchField } from './search-field';
import { withSentence } from './sentence';
import { useFieldShortcut } from './use-field-shortcut';
import { useVocabulary } from './use-names';
import { useTradeNames } from './use-trade-names';

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Search as a counsellor thinks: one sentence, then criteria that come off one by one. */
export function RegisterScreen({ filters, onChange }: Props) {
  const t = useTranslations('register');
  const isWide = useMedia('(min-width: 1080px)');
  const queries = useQueryClient();
  const vocabulary = useVocabulary();
  const query = useInfiniteQuery(searchQuery(useOpenScope(), searchInput(filters), filters.seed));
  const first = query.data?.pages[0];
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useFieldShortcut(field);

  const onScreen = [...(first?.trades ?? []), ...(first?.lines.flatMap(({ trades }) => trades) ?? [])];
  const trades = useTradeNames(filters.trades, onScreen);
  const criteria = useCriteria(filters, { trades, organisationName: first?.lines[0]?.organisationName });
  const facets = first?.facets ?? [];

  /** The communes may still be on their way: the sentence waits for them rather than miss a place. */
  const search = (typed: string): string => {
    const read = ({ communes, basins }: typeof vocabulary) => {
      const next = withSentence(filters, typed, { communes, basins, today: dayInBrussels(serverNow()) });
      onChange(next);
      return next.text;
    };
    if (vocabulary.communes.length > 0) return read(vocabulary);
    void queries.ensureQueryData(vocabularyQuery).then(read, () => onChange({ ...filters, text: typed }));
    return typed;
  };

  const addTrade = (trade: TradeChoice, rest: string) =>
    onChange({ ...filters, text: rest, trades: [...new Set([...filters.trades, trade.code])] });

  const map = (
    <MapPart
      places={first?.places ?? []}
      basins={filters.basins}
      near={filters.near}
      onBasins={(basins) => onChange({ ...filters, basins })}
    />
  );

  return (
    <div className="page register">
      <PageHeading
        title={t('title')}
        detail={vocabulary.offerCount > 0 && t('holds', {
          offers: vocabulary.offerCount, branches: vocabulary.branchCount, organisations: vocabulary.organisationCount,
        })}
      />
      <RegisterTabs />
      <div className="register-top">
        <SearchField
          text={filters.text}
          inputRef={field}
          onSearch={search}
          onTrade={addTrade}
          onLeaveDown={() => list.current?.querySelector<HTMLElement>('[data-row-link]')?.focus()}
        />
        {criteria.length === 0 && <SearchExamples onChoose={search} />}
        <Understood trades={filters.text ? (first?.trades ?? []) : []} />
        <CriterionChips
          label={t('criteria')}
          criteria={criteria}
          onChange={onChange}
          onDropAll={() => onChange(allDropped(filters))}
        />
      </div>
      {!isWide && (
        <NarrowTools
          used={criteria.filter(({ key }) => key !== 'text').length}
          panel={<FilterPanel filters={filters} facets={facets} onChange={onChange} />}
          map={map}
        />
      )}
      <div className="register-columns">
        {isWide && (
          <>
            <section className="register-map panel" aria-label={t('mapTitle')}>
              {map}
            </section>
            <section className="register-filters panel" aria-label={t('filters')}>
              <FilterPanel filters={filters} facets={facets} onChange={onChange} />
            </section>
          </>
        )}
        <section className="register-results" aria-label={t('results')}>
          <Results query={query} filters={filters} criteria={criteria} onChange={onChange} listRef={list} />
        </section>
      </div>
    </div>
  );
}

const mostNamed = 4;

/** A text is looked for as a trade first: which ones it was taken for. */
function Understood({ trades }: { trades: readonly TradeChoice[] }) {
  const t = useTranslations('register');
  if (trades.length === 0) return null;
  const named = trades.slice(0, mostNamed).map(({ name, code }) => `${name} (${code})`).join(', ');
  return <p className="meta">{t('understood', { trades: named, more: trades.length - Math.min(trades.length, mostNamed) })}</p>;
}
