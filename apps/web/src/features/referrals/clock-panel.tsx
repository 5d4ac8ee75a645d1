import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import { useDue, useNow } from '../handoff/due';
import type { Referral } from './referral-query';

/** What is due of whom, and what comes by itself if nothing is said. */
export function ClockPanel({ referral: { line, clock } }: { referral: Referral }) {
  const t = useTranslations('referrals');
  const words = useTranslations('referralWords');
  const dates = useDates();
  const due = useDue();
  const now = useNow();
  const { dueKind, dueAt, isPaused, expiresAt, escalatedAt, turn } = line;
  const facts = [
    { name: t('clock.waitUntil'), value: clock.waitUntil && dates.calendarDay(clock.waitUntil) },
    { name: t('clock.used'), value: isPaused && t('clock.usedValue', { count: clock.usedDays }) },
    { name: t('clock.chase'), value: clock.nextChaseAt && dates.dayAndTime(clock.nextChaseAt) },
    { name: t('clock.escalate'), value: !escalatedAt && clock.escalatesAt && dates.dayAndTime(clock.escalatesAt) },
    { name: t('clock.escalated'), value: escalatedAt && dates.day(escalatedAt) },
    { name: t('clock.cancels'), value: clock.cancelsAt && dates.day(clock.cancelsAt) },
    { name: t('clock.expires'), value: expiresAt && dates.day(expiresAt) },
  ].filter(({ value }) => value);
  if (turn === null) return null;
  const left = due({ dueAt, isPaused, isOver: false }, now);
  return (
    <Panel title={t('clock.title')} action={<Badge tone={left.tone} icon={left.icon}>{left.text}</Badge>}>
      {dueKind && dueAt && <p><strong>{t('clock.by', { kind: words(`dueKinds.${dueKind}`), date: dates.dayAndTime(dueAt) })}</strong></p>}
      <p>{t(`turns.${turn}`)}</p>
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
