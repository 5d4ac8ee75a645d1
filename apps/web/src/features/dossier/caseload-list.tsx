import { useInfiniteQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { caseloadQuery, type CaseloadScope } from './caseload-query';
import { DossierTable } from './dossier-table';

export function CaseloadList({ scope }: { scope: CaseloadScope }) {
  const t = useTranslations('caseload');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const query = useInfiniteQuery(caseloadQuery(useScope(), scope));
  const retry = () => void query.refetch();

  if (query.isPending) return <Skeleton rows={10} />;
  if (!query.data) {
    return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  }

  const lines = query.data.pages.flatMap((page) => page.lines);
  const total = query.data.pages[0]?.total ?? 0;
  if (lines.length === 0) {
    return (
      <Empty icon={FolderOpen} title={t('empty')}>
        {t('emptyText')}
      </Empty>
    );
  }
  return (
    <div className="list">
      {query.isError && (
        <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />
      )}
      <p role="status" className="meta">
        {t('total', { count: total })}
      </p>
      <DossierTable lines={lines} label={t('table')} />
      <div className="list-foot">
        <span className="meta numeric">{t('shown', { shown: lines.length, total })}</span>
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {more}
          </Button>
        )}
      </div>
    </div>
  );
}
