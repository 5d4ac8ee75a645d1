import type { Actor } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';

export const mergeStates = ['proposed', 'refused', 'withdrawn', 'merged', 'undone'] as const;
export type MergeState = (typeof mergeStates)[number];

/** What may be taken over from the absorbed dossier where the two differ; "contact" is how the person may safely be reached. */
export const mergeFields = ['given_name', 'family_name', 'birth_on', 'commune_nis', 'email', 'phone', 'contact'] as const;
export type MergeField = (typeof mergeFields)[number];

/** What a rule needs to know of one of the two dossiers; restricted ones and those of other branches are not there at all. */
export interface MergeSideFacts {
  readonly id: string;
  readonly isAnonymous: boolean;
  readonly mergedIntoId: string | null;
}

/** What a rule needs to know of a proposal. */
export interface MergeFacts {
  readonly branchId: string;
  readonly state: MergeState;
  readonly proposedByMembershipId: string;
  readonly sides: readonly MergeSideFacts[];
}

const shortestReason = 10;
const longestReason = 500;
const isCaseworker = (actor: Actor): boolean => actor.role === 'counsellor' || actor.role === 'coordinator';

/** Two different dossiers of the branch, of people who gave their name, neither of which is merged already. */
export function mayPropose(sides: readonly MergeSideFacts[], actor: Actor): Decision<true> {
  if (!isCaseworker(actor)) return refuse('access.denied');
  const [first, second] = sides;
  if (!first || !second) return refuse('record.not_found');
  if (first.id === second.id) return refuse('merge.same_dossier');
  if (first.isAnonymous || second.isAnonymous) return refuse('merge.anonymous');
  return first.mergedIntoId ?? second.mergedIntoId ? refuse('merge.merged_already') : allow(true);
}

/** Another caseworker than the one who proposed decides, once. */
export function mayDecideMerge(merge: MergeFacts, actor: Actor): Decision<true> {
  const seen = maySee(merge, actor);
  if (!seen.ok) return seen;
  if (merge.state !== 'proposed') return refuse('merge.decided');
  if (merge.proposedByMembershipId === actor.membershipId) return refuse('merge.own_proposal');
  return mayPropose(merge.sides, actor);
}

/** Anybody of the team says no; whoever proposed takes it back. */
export function mayRefuseMerge(merge: MergeFacts, actor: Actor): Decision<true> {
  const seen = maySee(merge, actor);
  if (!seen.ok) return seen;
  return merge.state === 'proposed' ? allow(true) : refuse('merge.decided');
}

/** Anybody of the team takes a merge apart, as long as both dossiers are still there to be told apart. */
export function mayUndoMerge(merge: MergeFacts, actor: Actor): Decision<true> {
  const seen = maySee(merge, actor);
  if (!seen.ok) return seen;
  if (merge.state !== 'merged') return refuse('merge.decided');
  return merge.sides.length === 2 && merge.sides.some(({ mergedIntoId }) => mergedIntoId === null) ? allow(true) : refuse('merge.later_first');
}

function maySee(merge: MergeFacts, actor: Actor): Decision<true> {
  return isCaseworker(actor) && merge.branchId === actor.branchId ? allow(true) : refuse('record.not_found');
}

/** What this actor may do with a proposal: what the screen offers. */
export const mergeMoves = ['merge', 'refuse', 'withdraw', 'undo'] as const;
export type MergeMove = (typeof mergeMoves)[number];

export function allowedMergeMoves(merge: MergeFacts, actor: Actor): MergeMove[] {
  const isOwn = merge.proposedByMembershipId === actor.membershipId;
  const may: Record<MergeMove, boolean> = {
    merge: mayDecideMerge(merge, actor).ok, refuse: !isOwn && mayRefuseMerge(merge, actor).ok,
    withdraw: isOwn && mayRefuseMerge(merge, actor).ok, undo: mayUndoMerge(merge, actor).ok };
  return mergeMoves.filter((move) => may[move]);
}

/** Why two dossiers are thought to be one, or a merge a mistake: in words, since somebody else decides from them. */
export function checkMergeReason(typed: string): Decision<string> {
  const reason = typed.replace(/\s+/g, ' ').trim();
  if ([...reason].length < shortestReason) return refuse('merge.reason_missing');
  return reason.length > longestReason ? refuse('text.too_long') : allow(reason);
}
