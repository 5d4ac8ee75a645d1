import { brusselsDay, type CalendarDate } from '../../calendar-date.js';
import type { OwnSets } from '../own-set.js';
import type { FrozenDecision } from './frozen-decision.js';

/** A set whose own operators are not those that the links of its day give: the links were written later, or the set was not. */
export interface OwnGap {
  readonly decision: string;
  readonly day: CalendarDate;
  /** Frozen as own; no link of that day says so. */
  readonly withoutLink: readonly string[];
  /** Linked on that day; not frozen as own. */
  readonly notFrozen: readonly string[];
}

const dayLength = 86_400_000;

/** `bodyOf` leads from a sheet that was merged to the body that it is. */
export function ownGap(
  { snapshot, counsellor, structure }: FrozenDecision, sets: OwnSets, bodyOf: (operator: string) => string,
): OwnGap | null {
  const day = brusselsDay(new Date(snapshot.at));
  const frozen = new Set(snapshot.own.map(({ operator }) => bodyOf(operator)));
  const linked = new Set([...sets.of(counsellor, structure, Date.parse(`${day}T00:00:00Z`) / dayLength)].map(bodyOf));
  const withoutLink = [...frozen].filter((operator) => !linked.has(operator)).sort();
  const notFrozen = [...linked].filter((operator) => !frozen.has(operator)).sort();
  return withoutLink.length + notFrozen.length === 0 ? null : { decision: snapshot.decision, day, withoutLink, notFrozen };
}
