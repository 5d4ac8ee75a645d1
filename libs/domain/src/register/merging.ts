import { keepers } from '../access/operations.js';
import type { Actor, Role } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';

/** Why two sheets may be one. */
export const duplicateReasons = [
  'same_number', 'same_name', 'near_name', 'same_phone', 'same_email', 'same_address', 'same_title', 'same_place',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export const duplicateStates = ['proposed', 'merged', 'apart'] as const;
export type DuplicateState = (typeof duplicateStates)[number];

/** What a rule needs to know of a pair. */
export interface PairFacts {
  /** The organisations that keep the two sheets. */
  readonly keeperIds: readonly (string | null)[];
  readonly state: DuplicateState;
  /** Was one of the two merged into something meanwhile? */
  readonly isOvertaken: boolean;
}

/** Who decides, and whether her organisation steers the network (a basin's instance, OTLAV). */
export type Decider = Pick<Actor, 'organisationId' | 'role'> & { readonly isSteering: boolean };

const keeping: readonly Role[] = keepers;
const coordinates = ({ role, isSteering }: Decider): boolean => isSteering && role === 'coordinator';

/** Whoever keeps one of the two sheets sees the pair, and those who coordinate the network. */
export function maySeePair(pair: Pick<PairFacts, 'keeperIds'>, actor: Decider): boolean {
  return coordinates(actor) || (keeping.includes(actor.role) && pair.keeperIds.includes(actor.organisationId));
}

const ownsBoth = (pair: Pick<PairFacts, 'keeperIds'>, actor: Decider): boolean =>
  keeping.includes(actor.role) && pair.keeperIds.every((keeper) => keeper === actor.organisationId);

/** Whoever keeps both sheets decides, or coordinates the network; a pair is decided once. */
export function mayDecide(pair: PairFacts, actor: Decider): Decision<true> {
  if (!maySeePair(pair, actor)) return refuse('record.not_found');
  if (!coordinates(actor) && !ownsBoth(pair, actor)) return refuse('access.denied');
  if (pair.state !== 'proposed') return refuse('duplicate.decided');
  return pair.isOvertaken ? refuse('sheet.merged') : allow(true);
}

/** Whoever could have merged takes it apart again. */
export function mayUndo(pair: PairFacts, actor: Decider): Decision<true> {
  if (!maySeePair(pair, actor)) return refuse('record.not_found');
  if (!coordinates(actor) && !ownsBoth(pair, actor)) return refuse('access.denied');
  return pair.state === 'merged' ? allow(true) : refuse('duplicate.cannot_undo');
}
