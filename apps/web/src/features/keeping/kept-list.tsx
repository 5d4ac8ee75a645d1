import { useInfiniteQuery } from '@tanstack/react-query';
import { FileCheck2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PagedList } from '../../ui/paged-list';
import { keptFilters, keptQuery, type KeptFilter } from './kept-query';
import { KeptTable } from './kept-table';

export function KeptList({ filter, onFilter }: { filter: KeptFilter; onFilter: (filter: KeptFilter) => void }) {
  const t = useTranslations('keeping');
  const query = useInfiniteQuery(keptQuery(useScope(), filter));
  const counts = query.data?.pages[0]?.counts;
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];

  return (
    <div className="list">
      <OneOf
        label={t('filter')}
        options={keptFilters.map((value) => ({
          value,
          label: counts ? t('filterCount', { name: t(`filters.${value}`), count: counts[value] }) : t(`filters.${value}`),
        }))}
        selected={filter}
        onChange={onFilter}
      />
      <PagedList
        query={query}
        count={lines.length}
        waiting={{ rows: 10, height: 44 }}
        failed={t('loadError')}
        empty={
          <Empty icon={FileCheck2} title={filter === 'all' ? t('empty') : t('nothing')}>
            {filter === 'all' ? t('emptyText') : t('nothingText')}
          </Empty>
        }
        foot={counts && <span className="meta numeric">{t('shown', { shown: lines.length, total: counts[filter] })}</span>}
      >
        <KeptTable lines={lines} filter={filter} />
      </PagedList>
    </div>
  );
}
