import { randomUUID } from 'node:crypto';
import { checkInCodeFrom } from '@boussole/domain/check-in/check-in-code';
import type { Secrets } from '../../platform/secrets.js';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import { referralOf } from './asked-referral.js';

/** Where a person answers, and with what: the token goes into the fragment of the address, the code is read in the message and typed. */
export interface CheckInLink { readonly path: string; readonly token: string; readonly code: string }

/** What the database keeps of a code. */
export const checkInCodeHash = (secrets: Secrets, code: string): Buffer => secrets.hashOf(`check-in:${code}`);

/** The code of a follow-up: another one each time somebody has handed one over. */
export const checkInCodeOf = (secrets: Secrets, followUpId: string, round: number): string =>
  checkInCodeFrom(secrets.bytesFor(followUpId, `check-in-code:${round}`));

/**
 * The link and the code of a follow-up that asks where the person stands, for the worker that writes the message. Asked again for the same
 * follow-up they are the same: a second copy of a message opens what the first one opens, for thirty days from now.
 */
export async function checkInLink(tx: Transaction, secrets: Secrets, followUpId: string): Promise<CheckInLink> {
  await tx.ask(addSql, [randomUUID(), followUpId]);
  const [row] = await tx.ask<{ id: string; round: number }>('select id, code_round as round from check_in where follow_up_id = $1 for update', [followUpId]);
  if (!row) throw new Error('nothing is asked by this follow-up');
  const token = secrets.linkToken(row.id);
  const code = checkInCodeOf(secrets, followUpId, row.round);
  await tx.ask(linkSql, [row.id, secrets.hashOf(token), checkInCodeHash(secrets, code)]);
  return { path: '/suivi', token, code };
}

const addSql = planned(`
  insert into check_in (id, dossier_id, branch_id, follow_up_id, referral_id)
  select $1, f.dossier_id, f.branch_id, f.id, ${referralOf('f')} from follow_up f where f.id = $2 and f.kind in ('check_in', 'survey')
  on conflict (follow_up_id) do nothing`);

const linkSql = planned(`
  update check_in set token_hash = $2, code_hash = $3, asked_at = coalesce(asked_at, now()),
    expires_at = greatest(expires_at, now() + interval '30 days') where id = $1`);
