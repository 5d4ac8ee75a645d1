import type { Actor } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';

/** What a caseworker of the branch may know of a dossier that she does not follow. */
export interface ClosedDossierFacts {
  readonly branchId: string;
  readonly leadMembershipId: string;
  readonly status: 'open' | 'closed';
  readonly hasDoor: boolean;
  readonly isAsked: boolean;
  readonly isWaiting: boolean;
}

/** What she may do about it, from outside. */
export const knocks = ['receive_walk_in', 'ask_to_follow', 'break_glass', 'hand_over', 'plan_appointment'] as const;
export type Knock = (typeof knocks)[number];

const isCaseworker = (actor: Actor): boolean => actor.role === 'counsellor' || actor.role === 'coordinator';

/** Only the caseworkers of the branch know that the dossier exists. */
export const maySeeDoor = ({ branchId }: Pick<ClosedDossierFacts, 'branchId'>, actor: Actor): Decision<true> =>
  (isCaseworker(actor) && branchId === actor.branchId ? allow(true) : refuse('record.not_found'));

/** May she do this from outside? */
export function mayKnock(dossier: ClosedDossierFacts, knock: Knock, actor: Actor): Decision<true> {
  const seen = maySeeDoor(dossier, actor);
  if (!seen.ok) return seen;
  const isCoordinator = actor.role === 'coordinator';
  if (knock === 'hand_over') return isCoordinator ? allow(true) : refuse('access.denied');
  if (dossier.hasDoor) return refuse('door.open_already');
  if (knock === 'ask_to_follow') return dossier.isAsked ? refuse('follow.asked_already') : allow(true);
  if (knock === 'break_glass') return dossier.isWaiting ? refuse('glass.asked_already') : allow(true);
  if (dossier.status === 'closed') return refuse('access.denied');
  return knock === 'receive_walk_in' || isCoordinator ? allow(true) : refuse('access.denied');
}

/** The same rule, asked for every knock: what the screen may offer. */
export const allowedKnocks = (dossier: ClosedDossierFacts, actor: Actor): Knock[] =>
  knocks.filter((knock) => mayKnock(dossier, knock, actor).ok);

/** Somebody at work in the branch, as far as the rules ask. */
export interface Colleague {
  readonly membershipId: string;
  readonly branchId: string;
  readonly isLiveCaseworker: boolean;
}

/** Only a caseworker at work in the same branch may follow a person, meet her, or replace a colleague. */
export const mayFollow = (colleague: Colleague | undefined, branchId: string): Decision<true> =>
  (colleague?.isLiveCaseworker && colleague.branchId === branchId ? allow(true) : refuse('colleague.not_here'));

/** Dossiers by the handful are moved by the coordinator of their branch. */
export const mayHandOverAll = (from: { readonly branchId: string } | undefined, actor: Actor): Decision<true> => {
  if (from?.branchId !== actor.branchId || !isCaseworker(actor)) return refuse('record.not_found');
  return actor.role === 'coordinator' ? allow(true) : refuse('access.denied');
};

/** One's own absence, or a colleague's of the branch for its coordinator. */
export function mayKeepAbsence(of: { readonly membershipId: string; readonly branchId: string } | undefined, actor: Actor): Decision<true> {
  if (!of || of.branchId !== actor.branchId || !isCaseworker(actor)) return refuse('record.not_found');
  return of.membershipId === actor.membershipId || actor.role === 'coordinator' ? allow(true) : refuse('access.denied');
}

/** A dossier opened as an exception, as far as its judges are concerned. */
export interface GlassFacts {
  readonly organisationId: string;
  readonly branchId: string;
  readonly personId: string;
  readonly isOpened: boolean;
  readonly isReviewed: boolean;
}

/** A data-protection officer of the organisation, a coordinator of the branch; never the one who opened it. */
export function mayReview(glass: GlassFacts, actor: Actor): Decision<true> {
  const isJudge = (actor.role === 'auditor' && glass.organisationId === actor.organisationId)
    || (actor.role === 'coordinator' && glass.branchId === actor.branchId);
  if (!isJudge) return refuse('record.not_found');
  if (glass.personId === actor.personId) return refuse('glass.own');
  return glass.isOpened && !glass.isReviewed ? allow(true) : refuse('glass.reviewed');
}

/** A second caseworker of the branch, another person than the one who asks. */
export function mayAgree(glass: Pick<GlassFacts, 'branchId' | 'personId'>, actor: Actor): Decision<true> {
  if (!isCaseworker(actor) || glass.branchId !== actor.branchId) return refuse('record.not_found');
  return glass.personId === actor.personId ? refuse('glass.own') : allow(true);
}
