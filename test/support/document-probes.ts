import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aDocument } from '../factories/document-traces.js';
import { secrets, type World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on papers promise, in a dossier of its own that is shared with another branch: papers and writing, nothing very personal. */
export async function documentProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, grantee, uninvolved } = alpha.people;
  const { branch } = alpha;
  const { rows: [made] } = await owner.query(`with l as (insert into learner (branch_id, is_anonymous, given_name, family_name)
      values ($1, false, 'Probe', 'Probe') returning id)
    insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) select $2, $1, l.id, $4, $3 from l returning id`,
  [branch.id, branch.organisationId, counsellor.membershipId, `PR-${randomUUID().slice(0, 8)}`]);
  const opens: string = made.id;
  await owner.query(`insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, may_write, basis, evidence, evidence_text,
      text_version, given_by, given_by_membership_id, until_at)
    select $1, $2, branch_id, 'guidance', '{identity,documents}', true, 'consent', 'oral_witness', 'x', 'x', 'caseworker', $3, now() + interval '1 day'
    from membership where id = $4`, [opens, branch.id, counsellor.membershipId, grantee.membershipId]);
  const place = { branchId: branch.id, dossierId: opens, author: counsellor.membershipId };
  const ready = await aDocument(owner, secrets, 'Probe', place);
  const waiting = await aDocument(owner, secrets, 'Probe', place, { state: 'quarantine' });
  await aDocument(owner, secrets, 'Probe', place, { isSpecial: true });
  const hers = await aDocument(owner, secrets, 'Probe', { ...place, author: grantee.membershipId });

  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'read', where = opens): Probe => ({ who, mode, opens: where, sql, expects });
  const all = `select 1 from document where dossier_id = '${opens}'`;
  const parts = `select 1 from document_part p where document_id in (select id from document where dossier_id = '${opens}')`;
  const part = (id: string) => `select 1 from document_part where document_id = '${id}'`;
  const add = (dossier: string, of: string, author: string, isSpecial = false) => `insert into document (dossier_id, branch_id, author_membership_id, kind, title,
    file_name, sealed_names, is_special, byte_count) values ('${dossier}', '${of}', '${author}', 'cv', ${isSpecial ? 'null, null' : `'x', 'x'`},
    ${isSpecial ? `''` : 'null'}, ${isSpecial}, 1)`;
  const addPart = (id: string) => `insert into document_part (document_id, branch_id, number, sealed) values ('${id}', '${branch.id}', 60, '')`;
  const remove = (id: string) => `update document set removed_at = now(), removed_by_membership_id = '${counsellor.membershipId}', removal_reason = 'probe' where id = '${id}'`;
  const everywhere = 'update document set removal_reason = removal_reason';
  const waits = `update document set fault = null where id = '${waiting}'`;
  const count = async (table: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${table}`)).rows[0].n;

  return [
    to(counsellor, all, 4), to(grantee, all, 3), to(uninvolved, all, 0), to(alpha.people.auditor, all, 0), to(counsellor, all, 0, 'read', alpha.dossierId),
    { who: counsellor, mode: 'read', sql: all, expects: 0 }, { who: 'visitor', sql: all, expects: 0 }, { who: 'nobody', sql: all, expects: 'refused' },
    // What waits is nobody's to read, nor what is very personal where that is closed.
    to(counsellor, parts, 3), to(grantee, parts, 2), to(uninvolved, 'select 1 from document_part', 0), to(counsellor, part(ready), 1),
    to(counsellor, part(waiting), 0), { who: counsellor, mode: 'read', sql: part(ready), expects: 0 },
    to(counsellor, add(opens, branch.id, counsellor.membershipId), 1, 'write'), to(counsellor, add(opens, branch.id, counsellor.membershipId, true), 1, 'write'),
    to(grantee, add(opens, branch.id, grantee.membershipId), 1, 'write'), to(grantee, add(opens, branch.id, grantee.membershipId, true), 'refused', 'write'),
    to(counsellor, add(opens, branch.id, counsellor.membershipId), 'refused', 'record'), to(counsellor, add(opens, branch.id, colleague.membershipId), 'refused', 'write'),
    to(counsellor, add(beta.dossierId, beta.branch.id, counsellor.membershipId), 'refused', 'write'),
    to(uninvolved, add(opens, branch.id, uninvolved.membershipId), 'refused', 'write'),
    to(counsellor, addPart(waiting), 1, 'write'), to(counsellor, addPart(waiting), 'refused', 'record'), to(counsellor, addPart(ready), 'refused', 'write'),
    to(grantee, addPart(waiting), 'refused', 'write'), to(grantee, addPart(hers), 'refused', 'write'),
    to(counsellor, remove(hers), 1, 'write'), to(counsellor, remove(ready), 0, 'record'), to(grantee, remove(hers), 1, 'write'), to(grantee, remove(ready), 0, 'write'),
    to(uninvolved, remove(ready), 0, 'write'), to(counsellor, everywhere, 4, 'write'), to(counsellor, everywhere, 0, 'write', alpha.anonymousDossierId),
    ...(['document', 'document_part'] as const).map((table): Probe => ({ who: 'nobody at work', sql: `select 1 from ${table}`, expects: 'refused' })),
    { who: 'job', sql: 'select 1 from document', expects: await count('document') }, { who: 'job', sql: 'select 1 from document_part', expects: await count('document_part') },
    { who: 'job', sql: waits, expects: 1 }, { who: 'job', sql: addPart(waiting), expects: 1 }, { who: 'nobody at work', sql: addPart(waiting), expects: 'refused' },
    { who: 'job', sql: `delete from document_part where document_id = '${ready}'`, expects: 1 },
  ];
}
