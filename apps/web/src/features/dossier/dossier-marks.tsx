import { CalendarClock, Share2, ShieldAlert, UserPlus, UserRoundCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { AnonymousBadge } from '../../ui/anonymous-badge';
import { Badge } from '../../ui/badge';
import type { Dossier } from './dossier-query';

/** What one must know of a dossier before reading it: whose it is not, by which door one is in. */
export function DossierMarks({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  return (
    <>
      <Badge>{dossier.reference}</Badge>
      {dossier.learner.isAnonymous && <AnonymousBadge />}
      {dossier.status === 'closed' && <Badge tone="warning">{t('closed')}</Badge>}
      <DoorMark dossier={dossier} />
    </>
  );
}

function DoorMark({ dossier: { enteredBy, lead } }: { dossier: Dossier }) {
  const t = useTranslations('story.doors');
  const dates = useDates();
  const { door, until } = enteredBy;
  // A day that is still included ends at the midnight after it.
  const date = until ? dates.day(Date.parse(until) - 1) : '';
  switch (door) {
    case 'lead': return null;
    case 'replacement':
      return (
        <Badge tone="primary" icon={UserRoundCheck}>
          {until ? t('replacementUntil', { name: lead.name, date: date }) : t('replacement', { name: lead.name })}
        </Badge>
      );
    case 'assigned': return <Badge tone="primary" icon={UserPlus}>{t('assigned')}</Badge>;
    case 'appointment': return <Badge tone="primary" icon={CalendarClock}>{t('appointment', { date })}</Badge>;
    case 'grant': return <Badge tone="warning" icon={Share2}>{t('grant', { date })}</Badge>;
    case 'break_glass':
      return <Badge tone="danger" icon={ShieldAlert}>{t('break_glass', { time: until ? dates.time(until) : '' })}</Badge>;
  }
}
