import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import type { MyDay } from './my-day-query';

/** Whom one meets today, by the hour. */
export function AppointmentList({ appointments }: { appointments: MyDay['appointments'] }) {
  const t = useTranslations();
  const dates = useDates();
  if (appointments.length === 0) return <p className="meta">{t('teamDay.noAppointment')}</p>;
  return (
    <ol className="entry-list">
      {appointments.map((one) => (
        <li key={one.id}>
          <div className="entry-text">
            <span className="row-title">
              <Link to="/dossiers/$id" params={{ id: one.dossierId }} className="row-link">
                {one.dossierTitle}
              </Link>
              {one.isWalkIn && <Badge>{t('team.isWalkIn')}</Badge>}
            </span>
            <span className="meta">
              {t(`team.channels.${one.channel}`)} · {t('team.minutesOf', { count: one.minutes })}
            </span>
          </div>
          <time className="numeric" dateTime={one.startsAt}>
            {dates.time(one.startsAt)}
          </time>
        </li>
      ))}
    </ol>
  );
}
