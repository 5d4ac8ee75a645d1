import { type DossierFacts, mayMove, mayOpen, type Reach } from '../access/rules.js';
import type { Actor } from '../access/roles.js';
import type { Section } from '../access/sections.js';
import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import type { DocumentState } from './document.js';

/** What a rule needs to know of a paper. */
export interface DocumentFacts {
  readonly isSpecial: boolean;
  readonly state: DocumentState;
  readonly authorMembershipId: string;
}

const sectionOf = (isSpecial: boolean): Section => (isSpecial ? 'special' : 'documents');

/** A very personal paper is seen with the very personal things, and with nothing else. */
export const seesDocument = ({ sections }: Pick<Reach, 'sections'>, isSpecial: boolean): boolean => sections.includes(sectionOf(isSpecial));

/** A person who has given no name has no papers here: they would name her. */
export function mayAddDocument(dossier: DossierFacts, isSpecial: boolean, actor: Actor): Decision<true> {
  const moved = mayMove(dossier, isSpecial ? 'save_special' : 'add_document', actor);
  return moved.ok && dossier.isAnonymous ? refuse('document.anonymous') : moved;
}

/** Only what was checked and found in order leaves. */
export function mayFetchDocument(dossier: DossierFacts, document: DocumentFacts, actor: Actor): Decision<true> {
  const opened = mayOpen(dossier, actor);
  if (!opened.ok) return opened;
  return seesDocument(opened.value, document.isSpecial) && document.state === 'ready' ? allow(true) : refuse('record.not_found');
}

/** The dossier's own team takes a paper away; whoever has it by a grant, only what she added herself. */
export function mayRemoveDocument(dossier: DossierFacts, document: DocumentFacts, actor: Actor): Decision<true> {
  const opened = mayOpen(dossier, actor);
  if (!opened.ok) return opened;
  const { door, mayWrite } = opened.value;
  if (!seesDocument(opened.value, document.isSpecial)) return refuse('record.not_found');
  if (!mayWrite || (door === 'grant' && document.authorMembershipId !== actor.membershipId)) return refuse('access.denied');
  return document.state === 'removed' ? refuse('document.removed') : allow(true);
}
