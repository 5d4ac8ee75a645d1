import { randomUUID } from 'node:crypto';
import type { Secrets } from '../../platform/secrets.js';
import type { NewLink } from './carry-out.js';

/** The mailboxes of a branch, written as SQL: those named for handoffs, or else its public address. */
export const mailboxesOf = (branchId: string): string => `
  select c.email from branch_contact c where c.branch_id = ${branchId} and c.purpose = 'handoff'
  union select lower(b.email) from branch b where b.id = ${branchId} and b.email like '%_@_%'
    and not exists (select from branch_contact c where c.branch_id = b.id and c.purpose = 'handoff')`;

/** Who can be written to about a referral: the operator's mailboxes, the person. */
export interface Addressees { readonly mailboxes: readonly string[]; readonly hasMailbox: boolean }

/** One link for each mailbox of the operator, one for the person who reads mails. */
export function newLinks(secrets: Secrets, { mailboxes, hasMailbox }: Addressees, sides: readonly NewLink['side'][]): NewLink[] {
  const link = (side: NewLink['side'], email: string | null): NewLink => {
    const id = randomUUID();
    return { id, side, email, tokenHash: secrets.hashOf(secrets.linkToken(id)) };
  };
  return [
    ...(sides.includes('receiver') ? mailboxes.map((email) => link('receiver', email)) : []),
    ...(sides.includes('learner') && hasMailbox ? [link('learner', null)] : []),
  ];
}
