import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Secrets } from '../../apps/api/src/platform/secrets.js';
import type { Branch } from './network.js';

const one = async (owner: pg.Client, sql: string, values: readonly unknown[]): Promise<string> => (await owner.query(sql, [...values])).rows[0].id;
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawn = () => Array.from(randomUUID().replaceAll('-', '').slice(0, 9), (digit) => signs[(parseInt(digit, 16) * 7 + 3) % signs.length]).join('');

/** A code that the person of a dossier carries; the one before it ends. */
export async function aShareCode(owner: pg.Client, secrets: Secrets, dossierId: string): Promise<string> {
  const code = (drawn().match(/.{3}/g) ?? []).join('-');
  await owner.query('update share_code set ended_at = now() where dossier_id = $1 and ended_at is null and used_at is null', [dossierId]);
  await owner.query(`insert into share_code (dossier_id, branch_id, code_hash, by_membership_id, expires_at)
    select id, branch_id, $2, lead_membership_id, now() + interval '29 days' from dossier where id = $1`, [dossierId, secrets.shareCodeHash(code)]);
  return code;
}

/** Another branch asks to see a dossier. */
export const aGrantRequest = (owner: pg.Client, dossierId: string, by: { membershipId: string; branchId: string }, message = 'Inscription'): Promise<string> =>
  one(owner, `insert into grant_request (dossier_id, branch_id, by_membership_id, by_branch_id, purpose, sections, may_write, is_personal, until_on, message)
    select id, branch_id, $2, $3, 'training_entry', '{identity,path}', false, false, app.today() + 60, $4 from dossier where id = $1 returning id`,
  [dossierId, by.membershipId, by.branchId, message]);

/** A dossier shared by whoever leads it, with a branch or with one person of it. */
export const aGrant = (owner: pg.Client, dossierId: string, to: { branchId: string; membershipId?: string }, sections = '{identity,path}'): Promise<string> =>
  one(owner, `insert into dossier_grant (dossier_id, branch_id, to_branch_id, to_membership_id, purpose, sections, may_write, basis, evidence, evidence_text,
      text_version, given_by, given_by_membership_id, until_at)
    select id, branch_id, $2, $3, 'training_entry', $4, false, 'consent', 'oral_witness', 'Dit devant Karim', 'partage-2026-11', 'caseworker',
      lead_membership_id, now() + interval '60 days' from dossier where id = $1 returning id`,
  [dossierId, to.branchId, to.membershipId ?? null, sections]);

/** What sharing leaves behind in a world: a code that is out, and a request that waits. */
export async function sharingTraces(
  owner: pg.Client, secrets: Secrets, mark: string, at: { dossierId: string; asker: { branch: Branch; membershipId: string } },
): Promise<{ requestId: string }> {
  await aShareCode(owner, secrets, at.dossierId);
  const by = { membershipId: at.asker.membershipId, branchId: at.asker.branch.id };
  return { requestId: await aGrantRequest(owner, at.dossierId, by, `${mark} message`) };
}
