import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../../lib/dates';
import { serverNow } from '../../../lib/server-clock';
import { Badge } from '../../../ui/badge';
import { Panel } from '../../../ui/panel';
import { TableRegion } from '../../../ui/table-region';
import { useNames } from '../use-names';
import type { Offer, Session } from './sheet-query';

/** The dated runs to come, with their seats; those that began are told apart. */
export function SessionPanel({ offer }: { offer: Offer }) {
  const t = useTranslations('sheet');
  const isAlwaysOpen = offer.entries.some((entry) => entry === 'free_entry' || entry === 'appointment');
  const today = dayInBrussels(serverNow());
  const inOrder = [...offer.sessions].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  const coming = inOrder.filter(({ startsOn }) => startsOn >= today);
  const past = inOrder.filter(({ startsOn }) => startsOn < today);
  return (
    <Panel title={t('when')}>
      {inOrder.length === 0 && <p>{isAlwaysOpen ? t('anyTime') : t('noDate')}</p>}
      {inOrder.length > 0 && coming.length === 0 && <p>{t('noneComing')}</p>}
      {coming.length > 0 && <SessionTable sessions={coming} label={t('sessions')} />}
      {past.length > 0 && (
        <details className="past-sessions">
          <summary>{t('pastSessions', { count: past.length })}</summary>
          <SessionTable sessions={past} label={t('pastLabel')} />
        </details>
      )}
    </Panel>
  );
}

function SessionTable({ sessions, label }: { sessions: readonly Session[]; label: string }) {
  const t = useTranslations('sheet');
  return (
    <TableRegion label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('sessionDates')}</th>
            <th scope="col" className="wide-only">
              {t('registerBy')}
            </th>
            <th scope="col">{t('seats')}</th>
            <th scope="col">{t('sessionState')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

const tones = { open: 'success', full: 'warning', cancelled: 'danger' } as const;

function SessionRow({ session }: { session: Session }) {
  const t = useTranslations('sheet');
  const dates = useDates();
  const { word } = useNames();
  const { startsOn, endsOn, registerBy, seats, seatsLeft, status } = session;
  const from = dates.calendarDay(startsOn);
  return (
    <tr>
      <th scope="row" className="session-dates">
        {endsOn && endsOn !== startsOn ? t('fromTo', { from, until: dates.calendarDay(endsOn) }) : from}
        {registerBy && <span className="row-meta">{t('registerByDay', { date: dates.calendarDay(registerBy) })}</span>}
        {session.note && <span className="fact-note">{session.note}</span>}
      </th>
      <td className="wide-only">{registerBy ? dates.calendarDay(registerBy) : <span className="meta">{t('notSaid')}</span>}</td>
      <td className="session-seats">
        {seatsLeft !== null && seats !== null && t('seatsOf', { left: seatsLeft, seats })}
        {seatsLeft !== null && seats === null && t('seatsLeft', { count: seatsLeft })}
        {seatsLeft === null && seats !== null && t('seatsInAll', { count: seats })}
        {seatsLeft === null && seats === null && <span className="meta">{t('notSaid')}</span>}
        {session.hasWaitingList && <span className="fact-note">{t('waitingList')}</span>}
      </td>
      <td>
        <Badge tone={tones[status]}>{word('sessionStatuses', status)}</Badge>
      </td>
    </tr>
  );
}
