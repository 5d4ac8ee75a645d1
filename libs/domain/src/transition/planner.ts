import { brusselsDay, type CalendarDate } from '../calendar-date.js';
import { confirmStep, type Past, pastOf, pointlessBecause } from './ending.js';
import type { NewFollowUp, PersonFacts, PersonPlan, PlannedRow } from './person-facts.js';
import { spaceOut } from './spacing.js';
import { readSurveyOccurrence } from './surveys.js';
import { isContact, isWorthAdding, keyOf, pausedUntil, stepOf, type Wanted, wantedOf } from './wanted.js';
import type { EndReason } from './words.js';

/** What ought to be planned for a person, against what is: pure, and planning again changes nothing. */
export function planPerson(facts: PersonFacts, now: Date): PersonPlan {
  const past = pastOf(facts, now);
  const rows = facts.planned.filter(isOfPlan).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1));
  const standing = new Map(rows.toReversed().map((row) => [keyOf(row), row]));
  const wanted = wantedOf(facts, past, now).filter((one) => standing.has(one.key) || isWorthAdding(one, now));
  const days = daysOf(wanted, standing, facts.planned.filter((row) => !isOfPlan(row)), past);
  const kept = new Set<string>();
  const add: NewFollowUp[] = [];
  for (const one of wanted) {
    const [day, row] = [days.get(one.key), standing.get(one.key)];
    if (row && day === brusselsDay(row.dueAt)) kept.add(row.id);
    else if (day !== undefined) add.push(asNew(one, day));
  }
  const reasonOf = reasons(facts, past, new Set(wanted.map(({ key }) => key)), days);
  return { keep: [...kept], cancel: rows.filter(({ id }) => !kept.has(id)).map((row) => ({ id: row.id, reason: reasonOf(row) })), add };
}

/** What has no turning point and is no survey was promised by somebody: the planner leaves it where it is, and leaves room around it. */
const isOfPlan = ({ transitionId, occurrence }: PlannedRow): boolean => transitionId !== null || readSurveyOccurrence(occurrence) !== null;

/** The day of each: where it stands, or its own, when there is room; those that reach nobody are in nobody's way. */
function daysOf(
  wanted: readonly Wanted[], standing: ReadonlyMap<string, PlannedRow>, promised: readonly PlannedRow[], past: Past,
): ReadonlyMap<string, CalendarDate> {
  const wishes = wanted.map((one) => {
    const row = standing.get(one.key);
    const own = { since: one.place.onDay, at: one.place.from(one.place.onDay) };
    const stands = row && brusselsDay(row.dueAt);
    const chances = stands === undefined ? [own] : [{ since: stands, at: stands }, own];
    return { key: one.key, own: one.own, isUrgent: one.isUrgent, from: one.place.from, chances, isContact: isContact(one) };
  });
  const fixed = promised.filter(isContact).map(({ id, dueAt }) => ({ key: id, day: brusselsDay(dueAt) }))
    .map(({ key, day }) => ({ key, own: day, isUrgent: true, from: () => day, chances: [{ since: day, at: day }] }));
  const days = spaceOut([...fixed, ...wishes.filter((wish) => wish.isContact)], past.lastContact, past.today);
  return new Map([...days, ...wishes.filter((wish) => !wish.isContact).map(({ key, chances }) => [key, chances[0]?.at ?? past.today] as const)]);
}

const asNew = ({ transitionId, step, kind, channel, forSide, way, occurrence, isUrgent, place }: Wanted, day: CalendarDate): NewFollowUp =>
  ({ transitionId, step, kind, channel, forSide, way, occurrence, isUrgent, dueAt: place.at(day) });

/** Why what is planned is not any more. */
function reasons(facts: PersonFacts, past: Past, wanted: ReadonlySet<string>, days: ReadonlyMap<string, CalendarDate>): (row: PlannedRow) => EndReason {
  const transitions = new Map(facts.transitions.map((one) => [one.id, one]));
  return (row) => {
    if (wanted.has(keyOf(row))) return days.has(keyOf(row)) ? 'date_moved' : 'merged';
    if (row.transitionId === null) return 'not_needed';
    const transition = transitions.get(row.transitionId);
    if (!transition || transition.state === 'stopped' || facts.isClosed) return 'stopped';
    if (transition.state === 'to_confirm' && row.step === confirmStep) return 'date_moved';
    const step = transition.steps.find(({ code }) => code === row.step);
    if (!step || transition.state === 'ended' || transition.state === 'to_confirm') return 'not_needed';
    const pause = pausedUntil(transition, past.today);
    if (pause === 'for_ever') return 'paused';
    const { occurrence, place } = stepOf(facts, transition, step, past.now);
    if (occurrence !== row.occurrence) return 'date_moved';
    return pointlessBecause(past, transition, step, place.onDay) ?? (pause === null ? 'not_needed' : 'paused');
  };
}
