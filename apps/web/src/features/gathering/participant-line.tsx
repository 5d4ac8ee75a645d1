import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import type { Participant } from './gathering-query';

/** A participant by name; her dossier opens where the viewer has a door to it. */
export function Name({ participant: { dossierId, title, state, attendance } }: { participant: Participant }) {
  const t = useTranslations('gathering');
  return (
    <span className="row-title">
      {dossierId ? <Link to="/dossiers/$id" params={{ id: dossierId }}>{title}</Link> : <span>{title}</span>}
      {!dossierId && <span className="meta">{t('noDoor')}</span>}
      {state === 'waiting' && <Badge tone="warning">{t('isWaiting')}</Badge>}
      {attendance !== 'unknown' && <Badge tone={attendance === 'present' ? 'success' : 'neutral'}>{t(`attendances.${attendance}`)}</Badge>}
    </span>
  );
}

/** The last day for which something was planned for her from here. */
export function Followed({ participant: { followedOn } }: { participant: Participant }) {
  const t = useTranslations('gathering');
  const dates = useDates();
  return followedOn && <span className="meta">{t('followed', { day: dates.calendarDay(followedOn) })}</span>;
}
