import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { PlanLine } from '../../ui/charts/plan-line';
import type { FollowUp } from './following-query';
import { currentSteps, dayNumber, keyOf, nextOf, standingOf } from './plan-steps';
import { useWhat } from './use-words';

type Step = Pick<FollowUp, 'id' | 'step' | 'kind' | 'dueAt' | 'way' | 'channel' | 'isUrgent' | 'state' | 'words' | 'ownerName'>;

interface Props {
  title: string;
  onDate: string;
  steps: readonly Step[];
  summary: string;
}

/** The plan of a turning point on one line, and the same in a table. */
export function PlanPicture({ title, onDate, steps, summary }: Props) {
  const t = useTranslations('following');
  const words = useTranslations('followingWords');
  const states = useTranslations('charts.plan');
  const what = useWhat();
  const dates = useDates();
  const now = Date.now();
  const turnDay = Date.parse(`${onDate}T00:00:00Z`);
  const drawn = currentSteps(steps).current.map((step) => ({
    ...step,
    key: keyOf(step),
    at: dayNumber(Date.parse(step.dueAt)),
    tick: dates.dayOfMonth(step.dueAt),
    state: standingOf(step, now),
  }));
  type Drawn = (typeof drawn)[number];
  const columns = [
    { name: t('step'), of: (step: Drawn) => what(step) },
    { name: t('due'), of: (step: Drawn) => dates.day(step.dueAt) },
    { name: t('who'), of: ({ channel, ownerName }: Drawn) => (channel === 'task' ? (ownerName ?? '–') : t('system')) },
    { name: t('way'), of: ({ way }: Drawn) => (way ? words(`ways.${way}`) : '–') },
    { name: t('state'), of: ({ state }: Drawn) => states(state) },
  ];
  return (
    <PlanLine
      title={title}
      summary={summary}
      steps={drawn}
      columns={columns}
      turn={{ at: turnDay / 86_400_000, tick: dates.dayOfMonth(turnDay), name: t('turn') }}
      today={{ at: dayNumber(now), tick: dates.dayOfMonth(now) }}
    />
  );
}

/** What comes next, in one sentence. */
export function useNextSentence(): (steps: readonly Step[]) => string {
  const t = useTranslations('following');
  const what = useWhat();
  const dates = useDates();
  return (steps) => {
    const next = nextOf(steps);
    if (!next) return t('noNext');
    return t(standingOf(next, Date.now()) === 'late' ? 'nextLate' : 'next', { what: what(next), date: dates.day(next.dueAt) });
  };
}
