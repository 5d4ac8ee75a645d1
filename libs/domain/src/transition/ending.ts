import { addDays, brusselsDay, type CalendarDate } from '../calendar-date.js';
import type { PlanStep } from './catalogue.js';
import type { EndedRow, GivenAnswer, PersonFacts, PersonTransition } from './person-facts.js';
import { spacingDays } from './spacing.js';
import { contactKinds, type EndReason } from './words.js';

/** The step of a turning point that waits for a human to confirm it. */
export const confirmStep = 'confirm';

/** What happened to a person so far, as far as it makes steps pointless. */
export interface Past {
  readonly now: Date;
  readonly today: CalendarDate;
  readonly answer: GivenAnswer | null;
  /** The day of the last contact; none yet. */
  readonly lastContact: CalendarDate | null;
  /** What is over, by turning point and step. */
  readonly ended: ReadonlyMap<string, readonly EndedRow[]>;
}

const stepKey = (row: { readonly transitionId: string | null; readonly step: string | null; readonly occurrence: string }): string =>
  row.transitionId === null ? row.occurrence : `${row.transitionId}|${row.step}`;

/** Somebody tried, whatever came of it: that counts as a contact. */
const tried: readonly (EndReason | null)[] = ['unreachable', 'refused', 'done_elsewhere'];

/** Reads the past once, whatever the number of steps. */
export function pastOf(facts: PersonFacts, now: Date): Past {
  const attempts = facts.ended.filter(({ kind, state, endReason }) =>
    contactKinds.some((one) => one === kind) && (state === 'done' || tried.includes(endReason)));
  const contacts = [...facts.contacts, ...attempts.map(({ endedAt }) => endedAt)].filter((at) => at <= now);
  const ended = new Map<string, EndedRow[]>();
  for (const row of facts.ended) {
    const known = ended.get(stepKey(row));
    if (known) known.push(row);
    else ended.set(stepKey(row), [row]);
  }
  const contact = contacts.reduce<Date | null>((latest, at) => (latest && latest >= at ? latest : at), null);
  return {
    now, today: brusselsDay(now), lastContact: contact && brusselsDay(contact), ended,
    answer: facts.answers.reduce<GivenAnswer | null>((kept, one) => (kept && !isLater(one, kept) ? kept : one), null),
  };
}

/** Two answers of one instant have an order too, so that it does not depend on who tells them. */
const isLater = (one: GivenAnswer, other: GivenAnswer): boolean =>
  one.at > other.at || one.at.getTime() === other.at.getTime() && one.whereabouts > other.whereabouts;

/** What she said since, or that somebody was in touch with her, makes a step pointless. */
export function pointlessBecause(past: Past, transition: PersonTransition, step: PlanStep, onDay: CalendarDate): EndReason | null {
  const { answer, lastContact } = past;
  if (answer && answer.at >= transition.declaredAt && step.endsOn.some((one) => one === answer.whereabouts)) return 'answered';
  if (!step.endsOn.includes('contacted') || lastContact === null) return null;
  const inTheWeek = addDays(onDay, 1 - spacingDays);
  return lastContact >= (step.offset >= 0 && transition.onDate > inTheWeek ? transition.onDate : inTheWeek) ? 'merged' : null;
}

/** What the planner itself ended comes back when its reason goes. */
const revived: readonly (EndReason | null)[] = ['date_moved', 'merged', 'paused', 'stopped'];

/** Something that ought to be planned, as far as its past asks. */
interface Due {
  readonly transitionId: string | null;
  readonly step: string | null;
  readonly occurrence: string;
  readonly own: CalendarDate;
  readonly onDay: CalendarDate;
}

/** Was it done, or given up by a human? For its own day or one no more than a week later: moved further, it is to be done again. */
export function isOver(past: Past, due: Due): boolean {
  return (past.ended.get(stepKey(due)) ?? []).some((row) => {
    const comesBack = row.state === 'cancelled' && (revived.includes(row.endReason) || (row.endReason === 'answered' && due.onDay >= past.today));
    if (comesBack) return false;
    if (row.occurrence === due.occurrence) return true;
    if (due.transitionId === null || due.step === confirmStep) return false;
    const endedOn = brusselsDay(row.endedAt);
    return due.own <= addDays(endedOn > row.occurrence ? endedOn : row.occurrence, spacingDays);
  });
}
