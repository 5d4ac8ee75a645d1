import { randomUUID } from 'node:crypto';
import type { Secrets } from '../../platform/secrets.js';
import type { NewLink } from './carry-out.js';

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
