import { useInfiniteQuery } from '@tanstack/react-query';
import { CopyCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PageHeading } from '../../ui/page-heading';
import { PagedList } from '../../ui/paged-list';
import { MergeCard } from './merge-card';
import { mergesQuery, type MergeState } from './merges-query';

const states = ['proposed', 'merged', 'refused', 'withdrawn', 'undone'] as const satisfies readonly MergeState[];

interface Props {
  state: MergeState;
  onState: (state: MergeState) => void;
}

/** Two dossiers that may be one person's: proposed by one caseworker, decided by another. */
export function MergesScreen({ state, onState }: Props) {
  const t = useTranslations('merge');
  const query = useInfiniteQuery(mergesQuery(useScope(), state));
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
      <OneOf label={t('state')} options={states.map((value) => ({ value, label: t(`states.${value}`) }))} selected={state} onChange={onState} />
      <PagedList
        query={query}
        count={lines.length}
        waiting={{ rows: 2, height: 240 }}
        failed={t('loadError')}
        empty={
          <Empty icon={CopyCheck} title={t(`empty.${state}`)}>
            {t('emptyText')}
          </Empty>
        }
      >
        <ul className="cards">
          {lines.map((merge) => (
            <MergeCard key={merge.id} merge={merge} listed={state} />
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
