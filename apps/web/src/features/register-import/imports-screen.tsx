import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { RegisterTabs } from '../register/register-tabs';
import { importsQuery } from './import-query';
import { RunTable } from './run-table';
import { SourceList } from './source-list';
import { StartImport } from './start-import';

export function ImportsScreen({ onStarted }: { onStarted: (runId: string) => void }) {
  const t = useTranslations('imports');
  const refusal = useRefusal();
  const query = useQuery(importsQuery(useScope()));
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p className="prose">{t('intro')}</p>} />
      <RegisterTabs />
      <StartImport sources={query.data?.sources ?? []} onSent={(run) => onStarted(run.id)} />
      {query.isPending && <Skeleton rows={4} />}
      {query.isError && (
        <LoadError
          what={t('loadError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      )}
      {query.data && (
        <>
          <Panel title={t('runs')}>
            {query.data.runs.length === 0 ? (
              <Empty icon={FileSpreadsheet} title={t('noRun')}>
                {t('noRunText')}
              </Empty>
            ) : (
              <RunTable runs={query.data.runs} />
            )}
          </Panel>
          {query.data.sources.length > 0 && <SourceList sources={query.data.sources} />}
        </>
      )}
    </div>
  );
}
