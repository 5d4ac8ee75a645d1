import type { CalendarDate } from '@boussole/domain/calendar-date';
import { quarterOf } from '@boussole/domain/neutrality/reading/period-code';
import { Pseudonyms } from '../pseudonyms.js';
import { collect, finishNight, keepTaken, lockNight, nightOf, openNight, waitingFirst } from './night.queries.js';
import { freezeWeights, referenceOf } from './peer-weights.js';
import type { Reference } from './settings.js';
import { showTallies } from './shown-tallies.js';
import { addToTallies } from './tallies.js';
import { takeDecisions, type Taken } from './take-decisions.js';
import { watchDecisions, type Writing } from './watch-decisions.js';

/** From now on the steps of this night look for what no night has seen; old decisions too, from the day `since`. */
export async function beginNight({ ask }: Writing, night: CalendarDate, since: CalendarDate | null): Promise<void> {
  await lockNight(ask);
  await openNight(ask, night, since);
}

/** What one step of a night did; over: nothing waits any more. */
export interface Step { readonly isOver: boolean; readonly taken: number }

/**
 * One transaction of a night. Either everything that follows from some decisions is kept, or nothing: killed, it goes on where it was. The
 * weights of a quarter are frozen before its first decision is taken, and on its first night at the latest.
 */
export async function takeStep(tx: Writing, night: CalendarDate, dataKey: Buffer): Promise<Step> {
  await lockNight(tx.ask);
  // Everything is in the line before the first is taken: the oldest is the oldest of all.
  if (!(await nightOf(tx.ask, night))?.isCollected) {
    await collect(tx.ask, night);
    return { isOver: false, taken: 0 };
  }
  const waiting = await waitingFirst(tx.ask);
  const quarter = waiting[0]?.quarter ?? quarterOf(night).from;
  const reference = await referenceOf(tx.ask, quarter);
  if (!reference) {
    await freezeWeights(tx.ask, quarter);
    return { isOver: false, taken: 0 };
  }
  if (waiting.length === 0) {
    await finishNight(tx.ask, night);
    return { isOver: true, taken: 0 };
  }
  // Weights are those of a quarter: what belongs to the next one waits for the next step.
  const decisions = await takeDecisions(tx.ask, waiting.filter((one) => one.quarter === quarter), night);
  await count(tx, decisions, reference, { night, dataKey });
  return { isOver: false, taken: decisions.length };
}

interface Now { readonly night: CalendarDate; readonly dataKey: Buffer }

async function count(tx: Writing, decisions: readonly Taken[], reference: Reference, { night, dataKey }: Now): Promise<void> {
  await keepTaken(tx.ask, decisions, night);
  await watchDecisions(tx, decisions, reference, night);
  await addToTallies(tx.ask, decisions, reference);
  const { from, until } = quarterOf(reference.quarter);
  await showTallies(tx.ask, decisions, reference, new Pseudonyms(dataKey, { from, until }).learner);
}
