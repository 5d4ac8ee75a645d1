import { Mail, MailCheck, MailQuestion, MailX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { PlanMark } from '../../ui/charts/plan-mark';
import { Badge } from '../../ui/badge';
import { DelayNature } from './delay-nature';
import type { FollowUp } from './following-query';
import { keyOf, standingOf } from './plan-steps';
import { useWhat } from './use-words';

interface Props {
  label: string;
  steps: readonly FollowUp[];
}

/** What is due, in order: when, who, by which way, where it stands, and where its delay comes from. */
export function StepList({ label, steps }: Props) {
  return (
    <ol className="plan-steps" aria-label={label}>
      {steps.map((step) => (
        <StepLine key={keyOf(step)} step={step} />
      ))}
    </ol>
  );
}

function StepLine({ step }: { step: FollowUp }) {
  const t = useTranslations('following');
  const words = useTranslations('followingWords');
  const states = useTranslations('charts.plan');
  const what = useWhat();
  const dates = useDates();
  const state = standingOf(step, Date.now());
  const isOver = state === 'done' || state === 'cancelled' || state === 'past';
  const how = [
    step.words && words(`kinds.${step.kind}`),
    step.channel === 'task' ? step.ownerName : t('system'),
    step.way && words(`ways.${step.way}`),
  ].filter(Boolean);
  return (
    <li className={isOver ? 'plan-step plan-step-over' : 'plan-step'}>
      <PlanMark state={state} isUrgent={step.isUrgent} />
      <div className="entry-text">
        <span className="row-title">
          <time dateTime={step.dueAt} className="numeric">
            {state === 'cancelled' ? <s>{dates.day(step.dueAt)}</s> : <strong>{dates.day(step.dueAt)}</strong>}
          </time>
          <span className={state === 'late' ? 'plan-late-word' : 'meta'}>{states(state)}</span>
          {step.isUrgent && !isOver && <Badge tone="warning">{t('urgent')}</Badge>}
          {step.message !== 'none' && <MessageBadge message={step.message} />}
        </span>
        <span>{what(step)}</span>
        <span className="meta">{how.join(' · ')}</span>
        {state === 'covered' && <span className="meta">{t('coveredFor', { date: dates.day(step.dueAt) })}</span>}
        {isOver && <Ending step={step} />}
      </div>
      {step.nature && (
        <div className="plan-step-end">
          <DelayNature nature={step.nature} />
        </div>
      )}
    </li>
  );
}

const messages = {
  not_yet: { icon: Mail, tone: 'neutral' }, sent: { icon: MailCheck, tone: 'success' },
  returned: { icon: MailX, tone: 'danger' }, unsure: { icon: MailQuestion, tone: 'warning' }, not_sent: { icon: MailX, tone: 'warning' },
} as const;

function MessageBadge({ message }: { message: Exclude<FollowUp['message'], 'none'> }) {
  const t = useTranslations('followingWords.messages');
  const { icon, tone } = messages[message];
  return <Badge icon={icon} tone={tone}>{t(message)}</Badge>;
}

/** Why it is over, when, and who said so. */
function Ending({ step: { endReason, endNote, endedAt, endedByName, state } }: { step: FollowUp }) {
  const t = useTranslations('following');
  const reasons = useTranslations('followingWords.reasons');
  const dates = useDates();
  if (!endedAt) return null;
  const why = reasons(endReason ?? (state === 'done' ? 'done' : 'other'));
  const date = dates.day(endedAt);
  return (
    <span className="meta">
      {endedByName ? t('endedBy', { why, date, name: endedByName }) : t('ended', { why, date })}
      {endNote && <> · <q>{endNote}</q></>}
    </span>
  );
}
