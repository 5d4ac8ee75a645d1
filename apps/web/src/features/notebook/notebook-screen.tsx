import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { OwnPreferencePart } from '../preference/own-preference-part';
import { isClosed } from './closed';
import { notebookQuery, type Notebook } from './notebook-query';
import { OwnAppointments, OwnDocuments, OwnInterviews, OwnProjects, OwnTeam } from './own-follow';
import { OwnGrants } from './own-grants';
import { OwnIdentity } from './own-identity';
import { OwnLooks } from './own-looks';
import { OwnRequests } from './own-requests';
import { OwnRights } from './own-rights';

/** The whole of one's own page, in one column: what waits for an answer first, then what is kept, who sees it, who looked. */
export function NotebookScreen({ onClosed, parts }: { onClosed: () => void; parts: ReactNode }) {
  const t = useTranslations('notebook');
  const refusal = useRefusal();
  const page = useQuery(notebookQuery);
  const close = useEffectEvent(onClosed);

  useEffect(() => {
    if (isClosed(page.error)) close();
  }, [page.error]);

  if (page.isPending) return <Skeleton rows={6} height={56} />;
  if (page.isError) return <LoadError what={t('title')} reason={refusal(page.error)} onRetry={() => void page.refetch()} />;
  return <Pages notebook={page.data} parts={parts} />;
}

function Pages({ notebook, parts }: { notebook: Notebook; parts: ReactNode }) {
  const t = useTranslations('notebook');
  const dates = useDates();
  const { reference, branchName, organisationName, lastVisitAt, specialCount } = notebook;
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('followedBy', { reference, branch: branchName, organisation: organisationName })}</p>} />
      {lastVisitAt && <p className="meta">{t('lastVisit', { time: dates.dayAndTime(lastVisitAt) })}</p>}
      {notebook.requests.length > 0 && <OwnRequests requests={notebook.requests} />}
      {parts}
      <OwnProjects goals={notebook.goals} />
      <OwnPreferencePart />
      <OwnAppointments appointments={notebook.appointments} />
      <OwnTeam team={notebook.team} representatives={notebook.representatives} />
      <OwnIdentity notebook={notebook} />
      <OwnInterviews interviews={notebook.interviews} count={notebook.interviewCount} />
      <OwnDocuments documents={notebook.documents} />
      {specialCount > 0 && <Notice>{t('special', { count: specialCount })}</Notice>}
      <OwnGrants grants={notebook.grants} />
      <OwnLooks looks={notebook.looks} />
      <OwnRights rights={notebook.rights} />
    </div>
  );
}
