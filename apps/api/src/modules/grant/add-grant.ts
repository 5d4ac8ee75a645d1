import { randomUUID } from 'node:crypto';
import type { GrantTerms } from '@boussole/domain/grant/terms';
import type { Transaction } from '../../platform/transaction.js';

/** In whose name something is decided: a caseworker under her hat, or the person at her own page, who has none. */
export interface Decider {
  readonly as: 'learner' | 'representative' | 'caseworker';
  readonly membershipId: string | null;
}

export interface GrantPlace { readonly dossierId: string; readonly branchId: string }
export interface GrantRecipient { readonly branchId: string; readonly membershipId: string | null }

const noticeDays = 14;

/** Writes a grant down in a transaction that has the dossier open, and promises the notice of its end. */
export async function addGrant(
  tx: Transaction, place: GrantPlace, to: GrantRecipient, terms: GrantTerms, by: Decider, now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.ask(`
    insert into dossier_grant (id, dossier_id, branch_id, to_branch_id, to_membership_id, purpose, sections, may_write, basis, evidence,
      evidence_text, evidence_hash, text_version, given_by, given_by_membership_id, until_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, decode($12, 'hex'), $13, $14, $15, $16)`,
  [id, place.dossierId, place.branchId, to.branchId, to.membershipId, terms.purpose, terms.sections, terms.mayWrite, terms.basis,
    terms.evidence, terms.evidenceText, terms.evidenceHash, terms.textVersion, by.as, by.membershipId, terms.until]);
  const noticeAt = new Date(terms.until.getTime() - noticeDays * 86_400_000);
  // A sharing of a few days ends before anybody could forget it.
  if (noticeAt > now) await tx.enqueue(`grant-ending:${id}`, 'grant-ending', { grantId: id }, noticeAt);
  return id;
}
