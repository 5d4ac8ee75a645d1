import type { Actor } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';
import { hasBegun, isOpenToEnrol, type GatheringFacts } from './gathering.js';

/** What a rule needs to know of a moment that several people share. */
export interface GatheringOf extends GatheringFacts {
  readonly branchId: string;
  /** The actor leads it, or replaces who does. */
  readonly isLed: boolean;
}

/** What may be done with it. */
export const gatheringMoves = ['change', 'cancel', 'enrol', 'count', 'take_attendance', 'follow_up'] as const;
export type GatheringMove = (typeof gatheringMoves)[number];

const isCaseworker = (actor: Actor): boolean => actor.role === 'counsellor' || actor.role === 'coordinator';

/** Its branch sees it: caseworkers and managers; a manager reads counts. For all others it does not exist. */
export const maySeeGathering = ({ branchId }: Pick<GatheringOf, 'branchId'>, actor: Actor): Decision<true> =>
  (branchId === actor.branchId && (isCaseworker(actor) || actor.role === 'manager') ? allow(true) : refuse('record.not_found'));

/**
 * Caseworkers of the branch bring in whom they follow. What it is, is changed and called off by whoever leads it, or by the coordinator of the
 * branch; who came is said by whoever leads it alone, because she reads the names: a coordinator who stands in makes herself one of those who lead.
 */
export function mayMoveGathering(gathering: GatheringOf, move: GatheringMove, actor: Actor, now: Date): Decision<true> {
  const seen = maySeeGathering(gathering, actor);
  if (!seen.ok) return seen;
  if (!isCaseworker(actor)) return refuse('access.denied');
  const isKept = gathering.isLed || actor.role === 'coordinator';
  if (move === 'enrol') return isOpenToEnrol(gathering, now) ? allow(true) : refuse('gathering.over');
  if (move === 'take_attendance' || move === 'follow_up' ? !gathering.isLed : !isKept) return refuse('access.denied');
  return isTime(gathering, move, now);
}

function isTime(gathering: GatheringOf, move: GatheringMove, now: Date): Decision<true> {
  if (gathering.state === 'cancelled') return refuse('gathering.over');
  if (move === 'follow_up') return gathering.state === 'held' ? allow(true) : refuse('gathering.not_held');
  if (move === 'take_attendance') return hasBegun(gathering, now) ? allow(true) : refuse('gathering.not_begun');
  if (move === 'cancel') return gathering.state === 'planned' ? allow(true) : refuse('gathering.over');
  return gathering.state === 'held' ? refuse('gathering.over') : allow(true);
}

/** The same rule, asked for every move: what the screen may offer. */
export const allowedGatheringMoves = (gathering: GatheringOf, actor: Actor, now: Date): GatheringMove[] =>
  gatheringMoves.filter((move) => mayMoveGathering(gathering, move, actor, now).ok);

/** Who plans one: a caseworker, in her own branch. */
export const mayPlanGathering = (actor: Actor): Decision<true> => (isCaseworker(actor) ? allow(true) : refuse('access.denied'));
