import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import type { auditLogQuery, ownActsQuery } from './journal-query';
import { JournalTable } from './journal-table';

interface Props {
  query: ReturnType<typeof ownActsQuery> | ReturnType<typeof auditLogQuery>;
  label: string;
  /** With the names of those who acted. */
  isNamed?: boolean;
}

/** Lines of the journal, page after page. */
export function JournalPart({ query: asked, label, isNamed = false }: Props) {
  const t = useTranslations('acts');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  // Both answer with pages of lines; only their keys differ.
  const query = useInfiniteQuery(asked as ReturnType<typeof ownActsQuery>);
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      {query.isPending && <Skeleton rows={6} height={36} />}
      {query.isError && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && lines.length === 0 && <Empty title={t('empty')} />}
      {lines.length > 0 && <JournalTable lines={lines} label={label} isNamed={isNamed} />}
      {query.hasNextPage && (
        <div className="list-foot">
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </>
  );
}
