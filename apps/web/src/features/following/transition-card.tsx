import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { TransitionAct } from './act-props';
import { DateDialog } from './date-dialog';
import { DelaySources } from './delay-nature';
import type { Following, Transition } from './following-query';
import { actOn } from './following-requests';
import { PlanPicture, useNextSentence } from './plan-picture';
import { currentSteps } from './plan-steps';
import { ReasonDialog } from './reason-dialog';
import { StepList } from './step-list';
import { useFollowingChanges } from './use-following-changes';
import { useWorded } from './use-words';

interface Props {
  dossierId: string;
  transition: Transition;
}

const acts = ['confirm', 'move', 'resume', 'pause', 'stop', 'dismiss'] as const satisfies readonly TransitionAct[];

/** One turning point: when, who said so, its plan in a picture, then step by step. */
export function TransitionCard({ dossierId, transition }: Props) {
  const t = useTranslations('following');
  const worded = useWorded();
  const nextSentence = useNextSentence();
  const id = useId();
  const label = worded(transition.label);
  const { current, gone } = currentSteps(transition.steps);
  const summary = transition.state === 'paused' ? t('isPaused') : transition.state === 'to_confirm' ? t('toConfirm') : nextSentence(transition.steps);

  return (
    <article className="plan-card" aria-labelledby={id}>
      <header className="plan-head">
        <div className="row-title">
          <h3 id={id} className="plan-title">{label}</h3>
          <StateBadge transition={transition} />
          {transition.isUrgent && <Badge tone="warning">{t('urgent')}</Badge>}
        </div>
        <Origin transition={transition} />
        {transition.note && <q className="plan-note">{transition.note}</q>}
      </header>
      {transition.state === 'to_confirm' && <Notice>{t('toConfirm')}</Notice>}
      {current.length > 0 && (
        <PlanPicture title={t('pictureOf', { label })} onDate={transition.onDate} steps={transition.steps} summary={summary} />
      )}
      {current.length > 0 && <StepList label={t('steps')} steps={current} />}
      {gone.length > 0 && (
        <details>
          <summary>{t('moreSteps', { count: gone.length })}</summary>
          <StepList label={t('moreSteps', { count: gone.length })} steps={gone} />
        </details>
      )}
      <DelaySources natures={transition.steps.map(({ nature }) => nature)} source={transition.sourceText} />
      <Acts dossierId={dossierId} transition={transition} label={label} />
    </article>
  );
}

const tones = { to_confirm: 'warning', running: 'primary', paused: 'neutral', stopped: 'neutral', ended: 'neutral' } as const;

function StateBadge({ transition: { state, pausedUntil } }: { transition: Transition }) {
  const t = useTranslations('following');
  const dates = useDates();
  const word = state === 'paused' && pausedUntil ? t('pausedUntil', { date: dates.calendarDay(pausedUntil) }) : t(`states.${state}`);
  return <Badge tone={tones[state]}>{word}</Badge>;
}

function Origin({ transition }: { transition: Transition }) {
  const t = useTranslations('following');
  const dates = useDates();
  const { source, declaredByName, declaredAt, catalogueVersion, onDate } = transition;
  const said = t(`sources.${source}`, { name: declaredByName ?? t('someone') });
  return (
    <p className="meta">
      {t('turn')} : <strong>{dates.calendarDay(onDate)}</strong>
      {` · ${said} ${t('declaredOn', { date: dates.day(declaredAt) })} · ${t('version', { version: String(catalogueVersion) })}`}
    </p>
  );
}

/** What may be done about it now: what needs an answer opens a dialog, what needs none is done at once. */
function Acts({ dossierId, transition, label }: Props & { label: string }) {
  const t = useTranslations('followingActs');
  const refusal = useRefusal();
  const { after } = useFollowingChanges(dossierId);
  const [open, setOpen] = useState<TransitionAct | null>(null);
  const resume = useMutation({
    mutationFn: () => actOn.resume(dossierId, transition),
    onSuccess: (following) => after(t('resumed'), following),
  });
  const offered = acts.filter((act) => transition.viewerCan.includes(act));
  if (offered.length === 0) return null;
  const dialog = {
    dossierId,
    transition,
    onClose: () => setOpen(null),
    onDone: (said: string, following: Following) => {
      setOpen(null);
      after(said, following);
    },
  };
  return (
    <>
      {resume.isError && <Notice tone="danger">{refusal(resume.error)}</Notice>}
      <div className="actions">
        {offered.map((act) => (
          <Button
            key={act}
            look={act === 'confirm' ? 'primary' : 'plain'}
            aria-label={t(`${act}Named`, { label })}
            busy={act === 'resume' && resume.isPending}
            onPress={() => (act === 'resume' ? resume.mutate() : setOpen(act))}
          >
            {t(act)}
          </Button>
        ))}
      </div>
      {(open === 'move' || open === 'pause' || open === 'confirm') && <DateDialog act={open} {...dialog} />}
      {(open === 'stop' || open === 'dismiss') && <ReasonDialog act={open} {...dialog} />}
    </>
  );
}
