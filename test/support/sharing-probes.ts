import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aGrant, aGrantRequest } from '../factories/sharing-traces.js';
import type { World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on sharing promise, in a dossier of its own: shared with the grantee's branch, with one other person there, and with a third branch. */
export async function sharingProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, grantee, uninvolved } = alpha.people;
  const { branch, elsewhere } = alpha;
  const { rows: [made] } = await owner.query(`with l as (insert into learner (branch_id, is_anonymous, given_name, family_name)
      values ($1, false, 'Probe', 'Probe') returning id)
    insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) select $2, $1, l.id, $4, $3 from l returning id`,
  [branch.id, branch.organisationId, counsellor.membershipId, `PR-${randomUUID().slice(0, 8)}`]);
  const opens: string = made.id;
  await aGrant(owner, opens, { branchId: elsewhere.branch.id });
  await aGrant(owner, opens, { branchId: elsewhere.branch.id, membershipId: elsewhere.membershipId });
  await aGrant(owner, opens, { branchId: alpha.siblingBranch.id });
  await owner.query(`insert into share_code (dossier_id, branch_id, code_hash, by_membership_id, expires_at, ended_at)
    values ($1, $2, sha256($3), $4, now() + interval '1 day', now())`, [opens, branch.id, Buffer.from(opens), counsellor.membershipId]);
  const asker = { membershipId: elsewhere.membershipId, branchId: elsewhere.branch.id };
  await aGrantRequest(owner, opens, asker);
  await owner.query(`update grant_request set state = 'refused', decided_at = now(), decided_by = 'caseworker', decided_by_membership_id = $2 where id = $1`,
    [await aGrantRequest(owner, opens, asker), counsellor.membershipId]);

  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write', where: string | null = opens): Probe =>
    ({ who, mode, ...(where && { opens: where }), sql, expects });
  const closed = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write') => to(who, sql, expects, mode, null);
  const all = (table: string) => `select id from ${table}`;
  const share = (by: string, dossier = opens, of = branch.id) => `insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, basis, evidence,
      evidence_text, text_version, given_by, given_by_membership_id, until_at)
    values ('${dossier}', '${of}', '${elsewhere.branch.id}', 'guidance', '{identity}', 'consent', 'oral_witness', 'x', 'x', 'caseworker', '${by}', now() + interval '1 day')`;
  const revoke = (as: string, by: string) => `update dossier_grant set revoked_at = now(), revoked_by = '${as}', revoked_by_membership_id = '${by}'`;
  const code = (by: string, dossier = opens, of = branch.id) => `insert into share_code (dossier_id, branch_id, code_hash, by_membership_id, expires_at)
    values ('${dossier}', '${of}', sha256('${randomUUID()}'), '${by}', now() + interval '1 day')`;
  const end = 'update share_code set ended_at = now()';
  const decide = (by: string) => `update grant_request set state = 'refused', decided_at = now(), decided_by = 'caseworker', decided_by_membership_id = '${by}'`;
  const [me, hers] = [counsellor.membershipId, grantee.membershipId];

  return [
    // Who sees it: the team all of it, a recipient her own, nobody anything of a dossier that is not open.
    to(counsellor, all('dossier_grant'), 3, 'read'), to(grantee, all('dossier_grant'), 1, 'read'), to(uninvolved, all('dossier_grant'), 0, 'read'),
    closed(grantee, all('dossier_grant'), 0, 'read'), closed(counsellor, all('dossier_grant'), 0, 'read'),
    ...(['share_code', 'grant_request'] as const).flatMap((table): Probe[] => [
      to(counsellor, all(table), table === 'share_code' ? 1 : 2, 'read'), to(grantee, all(table), 0, 'read'), to(uninvolved, all(table), 0, 'read'),
      closed(counsellor, all(table), 0, 'read'), { who: 'visitor', sql: all(table), expects: 0 }, { who: 'nobody', sql: all(table), expects: 'refused' }]),

    // Who shares: the team, in her own name, while writing; never a recipient.
    to(counsellor, share(me), 1), to(counsellor, share(me), 'refused', 'record'), to(counsellor, share(colleague.membershipId), 'refused'),
    to(grantee, share(hers), 'refused'), to(uninvolved, share(uninvolved.membershipId), 'refused'),
    to(counsellor, share(me, beta.dossierId, beta.branch.id), 'refused'), closed(counsellor, share(me), 'refused'),

    // Who takes back, who gives back; a statement that names no row touches only these.
    to(counsellor, revoke('caseworker', me), 3), to(counsellor, revoke('caseworker', me), 0, 'record'),
    to(counsellor, revoke('caseworker', colleague.membershipId), 'refused'), to(counsellor, revoke('recipient', me), 'refused'),
    closed(counsellor, revoke('caseworker', me), 0), to(uninvolved, revoke('caseworker', uninvolved.membershipId), 0),
    to(grantee, revoke('recipient', hers), 1), to(grantee, revoke('recipient', hers), 0, 'record'), to(grantee, revoke('caseworker', hers), 'refused'),
    to(grantee, revoke('recipient', me), 'refused'), closed(grantee, revoke('recipient', hers), 0),

    to(counsellor, code(me), 1), to(counsellor, code(me), 'refused', 'record'), to(counsellor, code(colleague.membershipId), 'refused'),
    to(grantee, code(hers), 'refused'), to(uninvolved, code(uninvolved.membershipId), 'refused'), closed(counsellor, code(me), 'refused'),
    to(counsellor, end, 1), to(counsellor, end, 0, 'record'), to(grantee, end, 0), to(uninvolved, end, 0), closed(counsellor, end, 0),

    to(counsellor, decide(me), 1), to(counsellor, decide(me), 0, 'record'), to(counsellor, decide(colleague.membershipId), 'refused'),
    to(grantee, decide(hers), 0), to(uninvolved, decide(uninvolved.membershipId), 0), closed(counsellor, decide(me), 0),
  ];
}
