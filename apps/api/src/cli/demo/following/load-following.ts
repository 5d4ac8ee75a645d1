import { addDays, brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { ageOn } from '@boussole/domain/dossier/minor';
import { hourMs, instantOf } from '@boussole/domain/time/brussels';
import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import { computedTransitions } from '@boussole/domain/transition/computed';
import { taskMoment } from '@boussole/domain/transition/moments';
import { whereabouts } from '@boussole/domain/transition/words';
import type { Secrets } from '../../../platform/secrets.js';
import type { Owner } from '../../owner.js';
import { Dice } from '../dice.js';
import { idOf } from '../ids.js';
import { gatheringsOf } from './gatherings.js';
import { type Happening, type KnownTransition, Living, type LivedRow, openDay } from './live.js';
import { catalogueOf, peopleOf, type Person } from './person.js';
import { momentsOf, ratingsOf } from './ratings.js';
import { type LivedPerson, rowsOf } from './rows.js';
import { type Outcome, type ToldTransition, toldTransitions } from './told.js';

/** Who follows whom. */
export interface Following {
  readonly nadia: string;
  readonly karim: string;
  readonly branchId: string;
  /** The dossiers of the showcase, then those of the other branches, in the order of the demonstration. */
  readonly showcase: readonly string[];
  readonly others: readonly string[];
  readonly secrets: Secrets;
  readonly now: Date;
}

/** Turning points, plans and what became of them: added once, to the dossiers that are there. */
export async function loadFollowing(owner: Owner, following: Following): Promise<number> {
  const there = await owner.ask('select from transition where id = any($1) limit 1', [toldTransitions.map(({ key }) => transitionId(key))]);
  if (there.length > 0) return 0;
  const catalogue = await catalogueOf(owner);
  const people = await peopleOf(owner, following.showcase);
  const told = assign(people, following);
  const lived = [
    ...people.map((person) => liveOf(person, told.get(person.dossierId) ?? null, catalogue.points, following.now)),
    ...(await peopleOf(owner, following.others)).map((person, rank) => liveOf(person, elsewhere(person, rank), catalogue.points, following.now)),
  ];
  let added = 0;
  for (const [table, rows] of rowsOf(lived, catalogue.id, following.secrets, following.now)) added += await owner.addMissing(table, rows);
  for (const [table, rows] of Object.entries(gatheringsOf(people.map(({ dossierId }) => dossierId), following))) added += await owner.addMissing(table, rows);
  const today = brusselsDay(following.now);
  added += await owner.addMissing('check_in_rating', ratingsOf(following.branchId, today).map((rating) => ({ ...rating })));
  return added + await owner.addMissing('check_in_moment', momentsOf(following.branchId, today));
}

const transitionId = (key: string): string => idOf(`transition:${key}`);

/** Each story to the first person whom it fits and who has none yet; one that fits nobody is told of nobody. */
function assign(people: readonly Person[], { nadia, karim, now }: Following): ReadonlyMap<string, ToldTransition> {
  const told = new Map<string, ToldTransition>();
  for (const one of toldTransitions) {
    const asks = Object.values(one.outcomes ?? {}).some((outcome) => typeof outcome === 'object' || outcome === 'returned');
    const found = people.find((person) => !told.has(person.dossierId) && person.lead === (one.lead === 'nadia' ? nadia : karim)
      && fits(one, person, brusselsDay(now)) && (person.facts.canWrite || !asks));
    if (found) told.set(found.dossierId, one);
  }
  return told;
}

function fits({ statuses, ages: [least, most] }: ToldTransition, { status, birthOn }: Person, today: CalendarDate): boolean {
  if (status === null || !statuses.includes(status) || birthOn === null) return false;
  const age = ageOn(birthOn, today);
  return age >= least && age <= most;
}

/** In the other branches one jobseeker in two is followed since she registered. */
const elsewhere = ({ dossierId, status }: Person, rank: number): ToldTransition | null => (status !== 'jobseeker' || rank % 2 === 1 ? null : {
  key: dossierId, lead: 'nadia', statuses: ['jobseeker'], ages: [0, 120], point: 'INSCR_DE', daysAgo: 22 + (rank * 9) % 130, source: 'counsellor',
  outcomes: { after_quarter: 'open' } });

/** What was lived by a person of whom this is told, or nothing. */
export function liveOf(person: Person, told: ToldTransition | null, points: readonly TransitionPoint[], now: Date): LivedPerson {
  const outcomeOf = (row: LivedRow): Outcome | null => (row.kind === 'survey' ? surveyed(row) : told?.outcomes?.[row.step ?? ''] ?? null);
  const living = new Living(person.dossierId, person.facts, outcomeOf, now);
  const sent = person.facts.sentReferrals.map(({ sentOn }): Happening => ({ at: instantOf({ day: addDays(sentOn, 1), ms: 0 }), change: (before) => before }));
  const life = living.live([...sent.filter(({ at }) => at < now), ...(told ? happeningsOf(told, points, now) : []), ...announcedTo(person, told, points, now)]);
  if (told?.own) living.promise(told.own.note, taskMoment(addDays(brusselsDay(now), told.own.inDays)));
  return { person, life };
}

/** Half of those who are asked after a referral answer. */
function surveyed({ occurrence }: LivedRow): Outcome | null {
  const dice = new Dice(`surveyed:${occurrence}`);
  return dice.chance(0.5) ? { says: dice.pick(whereabouts.slice(0, 3)) } : null;
}

/** The twelfth of May, or the last day on which the counter was open before. */
function dayOf({ daysAgo }: ToldTransition, today: CalendarDate): CalendarDate {
  if (daysAgo !== 'may') return openDay(addDays(today, -daysAgo));
  const thisYear = `${today.slice(0, 4)}-05-12`;
  return openDay(thisYear < addDays(today, -60) ? thisYear : `${Number(today.slice(0, 4)) - 1}-05-12`);
}

function happeningsOf(told: ToldTransition, points: readonly TransitionPoint[], now: Date): Happening[] {
  const today = brusselsDay(now);
  const steps = points.find(({ code }) => code === told.point)?.steps;
  if (!steps) throw new RangeError(`${told.point} is not in the catalogue`);
  const onDate = dayOf(told, today);
  const at = (day: CalendarDate, hour: number): Date => {
    const wanted = instantOf({ day: openDay(day), ms: hour * hourMs });
    return wanted < now ? wanted : new Date(now.getTime() - hourMs / 2);
  };
  const declaredAt = at(addDays(onDate, told.knownAfter ?? 0), 9.5);
  const known: KnownTransition = { id: transitionId(told.key), point: told.point, onDate, state: 'running', pausedUntil: null, declaredAt, steps,
    source: told.source, note: told.note ?? null, over: null };
  const { move } = told;
  if (!move) return [{ at: declaredAt, change: (before) => [...before, known] }];
  const movedAt = at(addDays(today, -move.daysAgo), 11);
  const over = move.to === 'paused' ? null : { at: movedAt, reason: move.reason ?? 'done' };
  const moved = { ...known, state: move.to, over, pausedUntil: move.untilInDays === undefined ? null : addDays(today, move.untilInDays) };
  return [
    { at: declaredAt, change: (before) => [...before, known] },
    { at: movedAt, change: (before) => before.map((one) => (one.id === known.id ? moved : one)) },
  ];
}

/** What follows from her age and her school, and waits for a human to confirm it. */
function announcedTo({ dossierId, birthOn, status, statusSince }: Person, told: ToldTransition | null, points: readonly TransitionPoint[], now: Date): Happening[] {
  const yesterday = openDay(addDays(brusselsDay(now), -1));
  const declaredAt = instantOf({ day: yesterday, ms: 4 * hourMs });
  const known = told ? [{ point: told.point, onDate: dayOf(told, brusselsDay(now)) }] : [];
  return computedTransitions(points, { birthOn, status, statusSince, studiesUntil: null, rightEndsOn: null, known }, yesterday)
    .map(({ point, onDate, occurrence }): Happening => ({ at: declaredAt, change: (before) => [...before, {
      id: transitionId(`${dossierId}:${occurrence}`), point, onDate, state: 'to_confirm', pausedUntil: null, declaredAt, source: 'computed', note: null, over: null,
      steps: points.find(({ code }) => code === point)?.steps ?? [] }] }));
}
