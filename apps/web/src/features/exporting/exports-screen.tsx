import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { ExportLine } from './export-line';
import { exportsQuery } from './export-query';

/** One's own exports of the day: those under way, and those that wait to be fetched. */
export function ExportsScreen() {
  const t = useTranslations('exporting');
  const refusal = useRefusal();
  const query = useQuery(exportsQuery(useScope()));
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      {query.isPending && <Skeleton rows={4} height={64} />}
      {query.isError && !query.data && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data?.length === 0 && <Empty icon={FileDown} title={t('empty')}>{t('emptyText')}</Empty>}
      {query.data && query.data.length > 0 && (
        <Panel title={t('count', { count: query.data.length })}>
          <ul className="entry-list" aria-label={t('title')}>
            {query.data.map((order) => (
              <li key={order.id}>
                <ExportLine order={order} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
