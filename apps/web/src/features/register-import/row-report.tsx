import { useInfiniteQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PagedList } from '../../ui/paged-list';
import { Panel } from '../../ui/panel';
import { rowsQuery, type ImportRun, type RowFilter } from './import-query';
import { RowItem } from './row-item';

const filters = ['rejected', 'remarked', 'all'] as const satisfies readonly RowFilter[];

/** Row by row: which line, which column, why, and the text as it stands in the file. */
export function RowReport({ run }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const [filter, setFilter] = useState<RowFilter>(run.counts.rejected > 0 ? 'rejected' : 'remarked');
  const query = useInfiniteQuery(rowsQuery(useScope(), run, filter));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel title={t('report')}>
      <OneOf
        label={t('reportFilter')}
        options={filters.map((value) => ({ value, label: t(`filters.${value}`) }))}
        selected={filter}
        onChange={setFilter}
      />
      <PagedList
        query={query}
        count={rows.length}
        waiting={{ rows: 4, height: 64 }}
        failed={t('rowsError')}
        empty={<Empty icon={ListChecks} title={t(`noRows.${filter}`)} />}
      >
        <ul className="rows">
          {rows.map((row) => (
            <RowItem key={row.line} row={row} run={run} filter={filter} />
          ))}
        </ul>
      </PagedList>
    </Panel>
  );
}
