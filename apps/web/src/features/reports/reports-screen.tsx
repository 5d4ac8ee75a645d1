import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { MakeReport } from './make-report';
import { reportsQuery, type ReportLine } from './reports-query';
import { useReportNames } from './use-report-names';

/** The reports of activity that one keeps, and where the next one is made. */
export function ReportsScreen() {
  const t = useTranslations('reports');
  const refusal = useRefusal();
  const query = useQuery(reportsQuery(useScope()));
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p className="prose">{t('detail')}</p>} />
      {query.isPending && <Skeleton rows={4} height={64} />}
      {query.isError && !query.data && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && (
        <>
          <MakeReport {...query.data} />
          {query.data.reports.length === 0 ? (
            <Empty icon={FileText} title={t('empty')}>{t('emptyText')}</Empty>
          ) : (
            <Panel title={t('list')}>
              <ul className="entry-list">
                {query.data.reports.map((report) => <Line key={report.id} report={report} />)}
              </ul>
            </Panel>
          )}
        </>
      )}
    </div>
  );
}

function Line({ report }: { report: ReportLine }) {
  const t = useTranslations('reports');
  const names = useReportNames();
  const dates = useDates();
  const { id, period, edition, isLast, madeAt, byName } = report;
  return (
    <li>
      <div className="entry-text">
        <Link to="/rapports/$id" params={{ id }} aria-label={t('open', { name: names.report(report), period: names.period(period) })}>
          <strong>{names.report(report)}</strong>
        </Link>
        <span>{names.period(period)}</span>
        <span className="meta">{[t('edition', { edition: String(edition) }), t('madeBy', { date: dates.day(madeAt), name: byName })].join(' · ')}</span>
      </div>
      {!isLast && <Badge>{t('replaced')}</Badge>}
    </li>
  );
}
