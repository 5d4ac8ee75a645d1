import { createHash } from 'node:crypto';
import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import { type AuditDecision, DecisionMaker, repeatDays, retainedKey } from '@boussole/domain/neutrality/audit/audit-decision';
import { Issues } from '@boussole/domain/neutrality/import/issues';
import { type Fate, fateOf, isChosen, partsOf, type UnitPart } from '@boussole/domain/neutrality/night/unit-parts';
import type { OwnSets } from '@boussole/domain/neutrality/own-set';
import type { Ask } from '../../../platform/statement.js';
import { type FrozenRow, readDecisions } from '../frozen-decisions.queries.js';
import { readLinksOf } from '../links.queries.js';
import { ownSetsOf } from '../read-product.js';
import { Earlier, earlierOf } from './earlier.queries.js';
import { sessionsOf } from './sessions.js';

/** A decision that waits for its turn. */
export interface Waiting { readonly id: string; readonly personId: string; readonly day: CalendarDate; readonly quarter: CalendarDate }

/** What it adds to a unit, and whether whoever was advised is new to it. */
export interface TakenPart extends UnitPart { readonly isNewPerson: boolean }

/** A decision that is taken: what became of it, and what it adds to which units. */
export interface Taken extends Waiting {
  readonly branch: string;
  readonly decision: AuditDecision;
  readonly fate: Fate;
  readonly isChosen: boolean;
  readonly choiceKey: string | null;
  readonly parts: readonly TakenPart[];
}

/** Reads decisions in the order given, as the audit of a period would read them; what was chosen since `night` is not there yet. */
export async function takeDecisions(ask: Ask, waiting: readonly Waiting[], night: CalendarDate): Promise<Taken[]> {
  const rows = await readDecisions(ask, waiting.map(({ id }) => id), night);
  const sets = ownSetsOf(await linksOf(ask, waiting, rows));
  const read = sessionsOf(rows);
  const earlier = new Earlier(await earlierOf(ask, rows.flatMap(({ dossierId }) => dossierId ?? []), knownFrom(waiting)));
  return waiting.flatMap((one, place) => {
    const [row, said] = [rows[place], read(one.id)];
    return row && said ? [taken(one, row, said, sets, earlier)] : [];
  });
}

type Read = NonNullable<ReturnType<ReturnType<typeof sessionsOf>>>;

function taken(one: Waiting, { branch }: FrozenRow, { facts, sessions }: Read, sets: OwnSets, earlier: Earlier): Taken {
  // Repeats are known from what was taken before, not from what is read now: each decision has a maker of its own.
  const decision = new DecisionMaker(sets, new Issues()).make(facts, sessions);
  if (!decision) throw new RangeError('the first decision of all is no repeat');
  const retained = retainedKey(facts.structure, sessions);
  const choiceKey = retained === null ? null : createHash('sha256').update(retained).digest('hex');
  const { learner } = facts;
  const fate = fateOf(decision, earlier.hasRepeat(learner, choiceKey, one.day, repeatDays));
  const chosen = isChosen(decision, fate);
  const parts = fate === 'counted' || fate === 'wish' ? partsOf(decision, branch, (operator, day) => sets.groupOf(operator, day)) : [];
  const told = parts.map((part): TakenPart => ({ ...part, isNewPerson: chosen && earlier.isNew(learner, one.quarter, part) }));
  earlier.add({ learner, day: one.day, quarter: one.quarter, key: choiceKey, isKept: fate !== 'repeat', units: chosen ? parts : [] });
  return { ...one, branch, decision, fate, isChosen: chosen, choiceKey, parts: told };
}

function linksOf(ask: Ask, waiting: readonly Waiting[], rows: readonly FrozenRow[]) {
  const days = waiting.map(({ day }) => day).sort();
  const [from = '', until = ''] = [days[0], days.at(-1)];
  const names = (nameOf: (row: FrozenRow) => string) => [...new Set(rows.map(nameOf))];
  return readLinksOf(ask, { from, until }, names(({ personId }) => personId), names(({ structure }) => structure));
}

/** The earliest day of which something must be known. */
const knownFrom = (waiting: readonly Waiting[]): CalendarDate =>
  waiting.flatMap(({ day, quarter }) => [addDays(quarter, -1), addDays(day, -repeatDays - 1)]).sort()[0] ?? '';
