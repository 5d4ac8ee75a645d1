import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { useDeadline, useDue, useNow } from './due';
import type { Handoff } from './handoff-query';

/** How long there is to answer: in words, and what happens without an answer. */
export function HandoffClock({ handoff }: { handoff: Handoff }) {
  const t = useTranslations('handoff.clock');
  const dates = useDates();
  const now = useNow();
  const { dueAt, dueKind, isPaused, overAt, state, waitUntil, expiresAt } = handoff;
  const due = useDue()({ dueAt, isPaused, isOver: overAt !== null }, now);
  const deadline = useDeadline();
  if (overAt) return null;
  return (
    <div className="handoff-clock">
      <Badge tone={due.tone} icon={due.icon}>
        {due.text}
      </Badge>
      <span>
        {state === 'waitlisted'
          ? waitUntil ? t('waiting', { date: dates.calendarDay(waitUntil) }) : t('waitingUnknown')
          : isPaused ? t('paused') : dueAt && dueKind ? deadline({ state, dueKind }, dueAt) : null}
      </span>
      {(dueKind === 'acknowledge' || dueKind === 'answer') && <span className="meta">{t('rule')}</span>}
      {expiresAt && <span className="meta">{t('expires', { date: dates.day(expiresAt) })}</span>}
    </div>
  );
}
