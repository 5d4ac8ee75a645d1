import { brusselsDay, type CalendarDate } from '../calendar-date.js';
import { canonicalJson, type Json } from './canonical.js';
import { ageBandOf, type Criteria, monthsAfter } from './criteria.js';
import { shuffled } from './order.js';
import type { Alternative, FrozenCriteria, Snapshot } from './snapshot.js';

/** What the server knows at the moment of a freeze, the draw excepted. */
export type Frozen = Omit<Snapshot, 'v' | 'seed' | 'order' | 'need'> & { readonly criteria: Criteria };

/** The snapshot of a decision: nothing in it can be chosen by whoever freezes. The seed is SHA-256 of the decision's id. */
export function snapshotOf({ criteria, ...frozen }: Frozen, seed: Uint8Array): Snapshot {
  return { v: 1, ...frozen, need: frozenCriteria(criteria), seed: hexOf(seed), order: shuffled(seed, frozen.alternatives.length) };
}

export function frozenCriteria({ age, ...criteria }: Criteria): FrozenCriteria {
  return { ...criteria, ageBand: age === null ? null : ageBandOf(age) };
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

// An earlier set says something of the same decision for so long.
const sameDecisionMonths = 1;

/** Does a new set stand in the place of an earlier one: the same need, edited since it was shown? A window that moved with the days is no edit. */
export function isEdited(before: Pick<Snapshot, 'at' | 'need'>, need: FrozenCriteria, today: CalendarDate): boolean {
  const day = brusselsDay(new Date(before.at));
  if (monthsAfter(day, sameDecisionMonths) < today) return false;
  const isSameDay = day === today;
  const text = (criteria: FrozenCriteria): string =>
    canonicalJson({ ...criteria, startsBefore: isSameDay ? criteria.startsBefore : null } as unknown as Json); // criteria are JSON
  return text(before.need) !== text(need);
}

/** The alternative that holds this sheet. */
export const alternativeWith = (alternatives: readonly Alternative[], offerId: string): Alternative | null =>
  alternatives.find(({ offers }) => offers.some(({ id }) => id === offerId)) ?? null;
