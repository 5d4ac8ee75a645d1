import { useInfiniteQuery } from '@tanstack/react-query';
import { CopyCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PageHeading } from '../../ui/page-heading';
import { PagedList } from '../../ui/paged-list';
import { RegisterTabs } from '../register/register-tabs';
import { duplicatesQuery, type DuplicateState } from './duplicates-query';
import { PairCard } from './pair-card';

const states = ['proposed', 'merged', 'apart'] as const satisfies readonly DuplicateState[];

interface Props {
  state: DuplicateState;
  onState: (state: DuplicateState) => void;
}

/** Sheets that may be one and the same: proposed by the machine, decided by a person. */
export function DuplicatesScreen({ state, onState }: Props) {
  const t = useTranslations('duplicates');
  const query = useInfiniteQuery(duplicatesQuery(useScope(), state));
  const count = query.data?.pages[0]?.proposedCount;
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={
          <>
            <p>{t('intro')}</p>
            {count !== undefined && <p role="status">{t('count', { count })}</p>}
          </>
        }
      />
      <RegisterTabs />
      <OneOf
        label={t('state')}
        options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        selected={state}
        onChange={onState}
      />
      <PagedList
        query={query}
        count={lines.length}
        waiting={{ rows: 3, height: 160 }}
        failed={t('loadError')}
        empty={
          <Empty icon={CopyCheck} title={t(`empty.${state}`)}>
            {t('emptyText')}
          </Empty>
        }
      >
        <ul className="cards">
          {lines.map((pair) => (
            <PairCard key={pair.id} pair={pair} listed={state} />
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
