import { useInfiniteQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { rowsQuery, type ImportRun, type RowFilter } from './import-query';
import { RowItem } from './row-item';

const filters = ['rejected', 'remarked', 'all'] as const satisfies readonly RowFilter[];

/** Row by row: which line, which column, why, and the text as it stands in the file. */
export function RowReport({ run }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const [filter, setFilter] = useState<RowFilter>(run.counts.rejected > 0 ? 'rejected' : 'remarked');
  const query = useInfiniteQuery(rowsQuery(useScope(), run, filter));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel title={t('report')}>
      <ChoiceChips
        label={t('reportFilter')}
        isLabelHidden
        isSingle
        options={filters.map((value) => ({ value, label: t(`filters.${value}`) }))}
        selected={[filter]}
        onChange={([chosen]) => chosen && setFilter(chosen)}
      />
      {query.isPending && <Skeleton rows={4} height={64} />}
      {query.isError && (
        <LoadError
          what={t('rowsError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      )}
      {query.data && rows.length === 0 && <Empty icon={ListChecks} title={t(`noRows.${filter}`)} />}
      {rows.length > 0 && (
        <ul className="rows">
          {rows.map((row) => (
            <RowItem key={row.line} row={row} run={run} filter={filter} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div className="list-foot">
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </Panel>
  );
}
