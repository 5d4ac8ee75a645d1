import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import { useDeadline, useDue, useLastDay, useNow } from '../handoff/due';
import type { Referral } from './referral-query';
import { useAwaited } from './use-awaited';

/** What is due of whom, and what comes by itself if nothing is said. */
export function ClockPanel({ referral: { line, clock } }: { referral: Referral }) {
  const t = useTranslations('referrals');
  const dates = useDates();
  const due = useDue();
  const deadline = useDeadline();
  const lastDay = useLastDay();
  const awaited = useAwaited();
  const now = useNow();
  const { state, dueKind, dueAt, isPaused, expiresAt, escalatedAt, turn } = line;
  const moment = (at: string) => (lastDay(at).isWhole ? dates.day(at) : dates.dayAndTime(at));
  const facts = [
    { name: t('clock.waitUntil'), value: clock.waitUntil && dates.calendarDay(clock.waitUntil) },
    { name: t('clock.used'), value: isPaused && t('clock.usedValue', { count: clock.usedDays }) },
    { name: t('clock.chase'), value: clock.nextChaseAt && moment(clock.nextChaseAt) },
    { name: t('clock.escalate'), value: !escalatedAt && clock.escalatesAt && moment(clock.escalatesAt) },
    { name: t('clock.escalated'), value: escalatedAt && dates.day(escalatedAt) },
    { name: t('clock.cancels'), value: clock.cancelsAt && dates.day(clock.cancelsAt) },
    { name: t('clock.expires'), value: expiresAt && dates.day(expiresAt) },
  ].filter(({ value }) => value);
  // Before it is sent, nothing runs.
  if (turn === null || line.sentAt === null) return null;
  const left = due({ dueAt, isPaused, isOver: false }, now);
  return (
    <Panel title={t('clock.title')} action={<Badge tone={left.tone} icon={left.icon}>{left.text}</Badge>}>
      {dueKind && dueAt && <p><strong>{deadline({ state, dueKind }, dueAt)}</strong></p>}
      <p>{awaited(line)}</p>
      {isPaused && <p className="meta">{t('clock.paused')}</p>}
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
