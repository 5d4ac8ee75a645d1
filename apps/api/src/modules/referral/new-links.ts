import { randomUUID } from 'node:crypto';
import type { Secrets } from '../../platform/secrets.js';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import type { NewLink } from './carry-out.js';
import type { FoundReferral } from './referral-facts.queries.js';

const mailboxesSql = planned(`
  with named as (select email from branch_contact where branch_id = $1 and purpose = 'handoff')
  select email from named
  union select lower(b.email) from branch b where b.id = $1 and b.email like '%_@_%' and not exists (select from named)`);

/** One link for each mailbox of the operator's branch: those named for handoffs, or else its public address; one for the person who reads mails. */
export async function newLinks(tx: Transaction, secrets: Secrets, found: Pick<FoundReferral, 'toBranchId' | 'hasMailbox'>, sides: readonly NewLink['side'][]): Promise<NewLink[]> {
  const mailboxes = sides.includes('receiver') ? await tx.ask<{ email: string }>(mailboxesSql, [found.toBranchId]) : [];
  const link = (side: NewLink['side'], email: string | null): NewLink => {
    const id = randomUUID();
    return { id, side, email, tokenHash: secrets.hashOf(secrets.linkToken(id)) };
  };
  return [...mailboxes.map(({ email }) => link('receiver', email)), ...(sides.includes('learner') && found.hasMailbox ? [link('learner', null)] : [])];
}
