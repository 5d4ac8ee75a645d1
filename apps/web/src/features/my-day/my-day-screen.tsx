import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { DuePanel } from '../agenda/due-panel';
import { AppointmentList } from './appointment-list';
import { DraftList } from './draft-list';
import { HandoffList } from './handoff-list';
import { myDayQuery, type MyDay } from './my-day-query';
import { NoticeList } from './notice-list';
import { RecentList } from './recent-list';
import { TodayList } from './today-list';

export function MyDayScreen({ actions }: { actions: ReactNode }) {
  const t = useTranslations('myDay');
  const dates = useDates();
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{dates.fullDay(Date.now())}</p>} actions={actions} />
      <Day />
    </div>
  );
}

function Day() {
  const t = useTranslations('myDay');
  const refusal = useRefusal();
  const query = useQuery(myDayQuery(useScope()));
  const retry = () => void query.refetch();

  if (query.isPending) return <DayFrame />;
  if (!query.data) {
    return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  }
  return (
    <>
      {query.isError && (
        <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />
      )}
      <DayFrame day={query.data} />
    </>
  );
}

/** What waits at an operator. */
function Expiring({ day: { handoffs, escalationCount } }: { day: MyDay }) {
  const t = useTranslations('dayHandoffs');
  const open = handoffs.filter(({ kind }) => kind !== 'answered');
  return (
    <>
      {escalationCount > 0 && (
        <Notice tone="warning" action={<Link to="/escalades">{t('escalationsOpen')}</Link>}>
          {t('escalations', { count: escalationCount })}
        </Notice>
      )}
      {open.length > 0 && <Panel title={t('open')}><HandoffList handoffs={open} /></Panel>}
    </>
  );
}

function Answers({ day: { handoffs } }: { day: MyDay }) {
  const t = useTranslations('due');
  const answered = handoffs.filter(({ kind }) => kind === 'answered');
  return answered.length > 0 && <Panel title={t('answers')}><HandoffList handoffs={answered} /></Panel>;
}

/** The same panels while loading and afterwards: nothing moves. Left: whom one meets, and the rest; right: what is due. */
function DayFrame({ day }: { day?: MyDay }) {
  const t = useTranslations('myDay');
  const team = useTranslations('teamDay');
  const agenda = useTranslations('agenda');
  return (
    <div className="two-columns my-day">
      <div className="column">
        <Panel title={team('appointments')} action={<Link to="/agenda">{agenda('title')}</Link>}>
          {day ? <AppointmentList appointments={day.appointments} /> : <Skeleton rows={1} height={48} />}
        </Panel>
      </div>
      <div className="column">
        <DuePanel first={day?.due} nextDue={day?.nextDue} />
        {day && <Expiring day={day} />}
        {day && <Answers day={day} />}
      </div>
      <div className="column">
        {day && day.notices.length > 0 && (
          <Panel title={team('notices')}>
            <NoticeList notices={day.notices} />
          </Panel>
        )}
        <Panel title={t('drafts')}>{day ? <DraftList drafts={day.drafts} /> : <Skeleton rows={1} height={48} />}</Panel>
        <Panel title={t('today')}>
          {day ? <TodayList interviews={day.interviewsToday} /> : <Skeleton rows={3} height={48} />}
        </Panel>
        <Panel title={t('recent')}>
          {day ? (
            <>
              <RecentList dossiers={day.recentDossiers} />
              <Link to="/dossiers">{t('caseload', { count: day.caseloadTotal })}</Link>
              <Link to="/equipe/absences">{team('absences')}</Link>
            </>
          ) : (
            <Skeleton rows={5} height={48} />
          )}
        </Panel>
      </div>
    </div>
  );
}
