import type { Actor } from './roles.js';
import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';

/** What a rule needs to know of a dossier. */
export interface DossierFacts {
  readonly branchId: string;
  readonly status: 'open' | 'closed';
}

export const dossierMoves = ['log_interview'] as const;
export type DossierMove = (typeof dossierMoves)[number];

/** Only the caseworkers of the owning branch; for anyone else the dossier does not exist. */
export function mayOpen(dossier: DossierFacts, actor: Actor): Decision<true> {
  const isCaseworker = actor.role === 'counsellor' || actor.role === 'coordinator';
  return isCaseworker && dossier.branchId === actor.branchId ? allow(true) : refuse('record.not_found');
}

/** Whoever may open an open dossier may log an interview in it. */
export function mayMove(dossier: DossierFacts, move: DossierMove, actor: Actor): Decision<true> {
  const opened = mayOpen(dossier, actor);
  if (!opened.ok) return opened;
  return move === 'log_interview' && dossier.status === 'open' ? allow(true) : refuse('access.denied');
}

/** The same rule, asked for every move: what the screen may offer. */
export const allowedMoves = (dossier: DossierFacts, actor: Actor): DossierMove[] =>
  dossierMoves.filter((move) => mayMove(dossier, move, actor).ok);

/** A private note is its author's, under the hat it was written with; no one else's, ever. */
export const mayReadPrivateNote = (note: { authorMembershipId: string }, actor: Actor): boolean =>
  note.authorMembershipId === actor.membershipId;

/** An administrator decides about the people of her own organisation, herself excepted. */
export function mayDisable(person: { id: string; organisationIds: readonly string[] }, actor: Actor): Decision<true> {
  if (actor.role !== 'structure_admin') return refuse('access.denied');
  if (!person.organisationIds.includes(actor.organisationId)) return refuse('record.not_found');
  return person.id === actor.personId ? refuse('person.is_self') : allow(true);
}
