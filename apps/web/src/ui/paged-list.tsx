import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../lib/use-refusal';
import { Button } from './button';
import { LoadError } from './load-error';
import { Skeleton } from './skeleton';
import { StaleNote } from './stale-note';

/** What a list needs to know of the question that fills it, page after page. */
interface Paged {
  data: unknown;
  error: Error | null;
  isPending: boolean;
  isError: boolean;
  isFetching: boolean;
  isFetchingNextPage: boolean;
  hasNextPage: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
}

interface Props {
  query: Paged;
  /** Lines that have arrived. */
  count: number;
  /** How high the list will be, before it is there. */
  waiting: { rows: number; height?: number };
  /** What is missing when it does not come, in one sentence. */
  failed: string;
  /** Said when there is nothing. */
  empty: ReactNode;
  /** On the button that shows more, where the usual words do not do. */
  more?: string;
  /** Beside that button. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A list that comes in pages, in each of its states: on its way, failed, out of date, empty, there, not yet to its end. */
export function PagedList({ query, count, waiting, failed, empty, more, foot, children }: Props) {
  const usual = useTranslations('common')('more');
  const refusal = useRefusal();
  const retry = () => void query.refetch();
  if (query.isPending) return <Skeleton {...waiting} />;
  if (!query.data) return <LoadError what={failed} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  return (
    <>
      {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {count === 0 ? empty : children}
      {count > 0 && (foot || query.hasNextPage) && (
        <div className="list-foot">
          {foot}
          {query.hasNextPage && (
            <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
              {more ?? usual}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
