import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCan, useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { methodQuery, type MethodPage } from './method-query';
import { PublicationList } from './publication-list';
import { RedoForm } from './redo-form';
import { RegisterForm } from './register-form';
import { ReportTable } from './report-table';
import { VersionList } from './version-list';

/** What is measured with, since when and why; what was measured, and how anybody does it again. */
export function MethodScreen() {
  const t = useTranslations('neutralityMethod');
  const refusal = useRefusal();
  const query = useQuery(methodQuery(useScope()));
  const retry = () => void query.refetch();
  return (
    <div className="page">
      <p>
        <Link to="/neutralite" className="back-link touch-link"><ArrowLeft aria-hidden size={16} /> {t('back')}</Link>
      </p>
      <PageHeading title={t('title')} detail={<p className="prose">{t('intro')}</p>} />
      {query.isPending && <Skeleton rows={6} height={56} />}
      {query.isError && !query.data && <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />}
      {query.isError && query.data && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {query.data && <Parts page={query.data} />}
    </div>
  );
}

function Parts({ page: { neutralityMethod: { versions, reports, mayRegister }, publications } }: { page: MethodPage }) {
  const t = useTranslations('neutralityMethod');
  const can = useCan();
  return (
    <div className="two-columns">
      <div className="column">
        <VersionList versions={versions} />
        {mayRegister && can('registerParameters') && <RegisterForm versions={versions} />}
      </div>
      <div className="column">
        <ReportTable reports={reports} />
        {mayRegister && can('askAudit') && <RedoForm versions={versions} reports={reports} />}
        <PublicationList publications={publications} />
        <Panel title={t('commandTitle')}>
          <p className="prose">{t('commandText')}</p>
          <code className="command">
            npm run boussole -- neutralite audit --alternatives alternatives.csv --decisions decisions.csv --affiliations affiliations.csv
          </code>
        </Panel>
      </div>
    </div>
  );
}
