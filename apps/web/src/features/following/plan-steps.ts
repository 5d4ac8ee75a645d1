import { dayInBrussels } from '../../lib/dates';
import type { PlanState } from '../../ui/charts/plan-mark';
import type { FollowUp } from './following-query';

/** What a drawing needs to know of a step: one that is planned, or would be. */
export type Timed = Pick<FollowUp, 'dueAt' | 'state' | 'step' | 'channel'>;

/** A task whose day has passed is late; what leaves by itself is not, it leaves when it may. */
export function standingOf(step: Timed, now: number): PlanState {
  if (step.state === 'merged') return 'covered';
  if (step.state !== 'planned') return step.state;
  return step.channel === 'task' && dayInBrussels(Date.parse(step.dueAt)) < dayInBrussels(now) ? 'late' : 'planned';
}

/** How many days lie between the first of January 1970 and the calendar day of an instant in Brussels. */
export const dayNumber = (instant: number): number => Date.parse(`${dayInBrussels(instant)}T00:00:00Z`) / 86_400_000;

/** What counts in the plan as it is now, and what was cancelled and planned anew, or lies in a plan that was stopped. */
export function currentSteps<Step extends Timed>(steps: readonly Step[]): { current: Step[]; gone: Step[] } {
  const inOrder = [...steps].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const stands = steps.some(({ state }) => state === 'planned' || state === 'merged');
  const isGone = ({ state }: Step) => state === 'cancelled' && stands;
  return { current: inOrder.filter((step) => !isGone(step)), gone: inOrder.filter(isGone) };
}

/** What comes first of what is not over: late before planned, as the days say it. */
export const nextOf = <Step extends Timed>(steps: readonly Step[]): Step | undefined =>
  [...steps].filter(({ state }) => state === 'planned').sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];

/** Names a step in a list: one that only its plan names has no row. */
export const keyOf = ({ id, step, dueAt }: Pick<FollowUp, 'id' | 'step' | 'dueAt'>): string => id ?? `${step} ${dueAt}`;
