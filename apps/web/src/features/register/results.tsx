import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Ref } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import type { Criterion } from './criteria';
import { ExportMenu } from './export-menu';
import type { Filters } from './filters';
import { NothingFound } from './nothing-found';
import { OrderNote } from './order-note';
import type { RegisterPage } from './register-query';
import { ResultList } from './result-list';

interface Props {
  query: UseInfiniteQueryResult<{ pages: RegisterPage[] }>;
  filters: Filters;
  criteria: readonly Criterion[];
  onChange: (filters: Filters) => void;
  listRef: Ref<HTMLOListElement>;
}

/** What was found, in an order that favours nobody, or why there is nothing to show. */
export function Results({ query, filters, criteria, onChange, listRef }: Props) {
  const t = useTranslations('register');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const retry = () => void query.refetch();

  if (query.isPending) return <Skeleton rows={8} height={88} />;
  if (!query.data) {
    return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  }

  const [first] = query.data.pages;
  const lines = query.data.pages.flatMap((page) => page.lines);
  const total = first?.total ?? 0;
  return (
    <div className="list">
      {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      <div className="list-foot">
        <p role="status" className="result-total">
          {first?.isCapped ? t('totalCapped', { count: total }) : t('total', { count: total })}
        </p>
        {total > 0 && <ExportMenu filters={filters} />}
      </div>
      {first?.isCapped && <p className="meta">{t('sampled', { count: total })}</p>}
      {lines.length === 0 ? (
        <NothingFound criteria={criteria} onChange={onChange} />
      ) : (
        <>
          <OrderNote filters={filters} onChange={onChange} />
          <ResultList lines={lines} isStale={query.isPlaceholderData} listRef={listRef} />
        </>
      )}
      {lines.length > 0 && (
        <div className="list-foot">
          <span className="meta numeric">{t('shown', { shown: lines.length })}</span>
          {query.hasNextPage && (
            <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
              {more}
            </Button>
          )}
        </div>
      )}
      <StaleCount count={first?.staleCount ?? 0} filters={filters} onChange={onChange} />
    </div>
  );
}

/** Sheets that nobody has looked at for long are left out, never hidden. */
function StaleCount({ count, filters, onChange }: { count: number; filters: Filters; onChange: Props['onChange'] }) {
  const t = useTranslations('register');
  if (count === 0 || filters.withStale) return null;
  return (
    <p className="meta">
      {t('staleCount', { count })}{' '}
      <button type="button" className="link-button" onClick={() => onChange({ ...filters, withStale: true })}>
        {t('staleShow')}
      </button>
    </p>
  );
}
