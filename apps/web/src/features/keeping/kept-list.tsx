import { useInfiniteQuery } from '@tanstack/react-query';
import { FileCheck2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { keptFilters, keptQuery, type KeptFilter } from './kept-query';
import { KeptTable } from './kept-table';

export function KeptList({ filter, onFilter }: { filter: KeptFilter; onFilter: (filter: KeptFilter) => void }) {
  const t = useTranslations('keeping');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const query = useInfiniteQuery(keptQuery(useScope(), filter));
  const counts = query.data?.pages[0]?.counts;
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  const retry = () => void query.refetch();

  return (
    <div className="list">
      <ChoiceChips
        label={t('filter')}
        isLabelHidden
        isSingle
        options={keptFilters.map((value) => ({
          value,
          label: counts ? t('filterCount', { name: t(`filters.${value}`), count: counts[value] }) : t(`filters.${value}`),
        }))}
        selected={[filter]}
        onChange={([chosen]) => chosen && onFilter(chosen)}
      />
      {query.isPending && <Skeleton rows={10} height={44} />}
      {query.isError && !query.data && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />
      )}
      {query.isError && query.data && (
        <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />
      )}
      {query.data && lines.length === 0 && (
        <Empty icon={FileCheck2} title={filter === 'all' ? t('empty') : t('nothing')}>
          {filter === 'all' ? t('emptyText') : t('nothingText')}
        </Empty>
      )}
      {lines.length > 0 && <KeptTable lines={lines} filter={filter} />}
      {counts && lines.length > 0 && (
        <div className="list-foot">
          <span className="meta numeric">{t('shown', { shown: lines.length, total: counts[filter] })}</span>
          {query.hasNextPage && (
            <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
              {more}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
