import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { asJson } from '@boussole/domain/choice/snapshot';
import type pg from 'pg';
import { aSnapshot } from '../factories/choice-traces.js';
import type { Worker, World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

const uuid = 'gen_random_uuid()';

/** What the policies on choices promise: sets to whoever has the dossier's referrals open, to be gone on with by whoever froze them. */
export async function choiceProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, grantee, uninvolved, manager } = alpha.people;
  const { dossierId: opens, branch, choiceSetId, counterSetId, needId, siblingBranch, anonymousDossierId: other } = alpha;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, opens, sql, expects });
  const bare = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });

  // A colleague's set of the same dossier, and what each made of the other's: so that one's own is not everything.
  const colleaguesId = randomUUID();
  const snapshot = (id: string): string => canonicalJson(asJson(aSnapshot(id, { id: alpha.offerId, operator: branch.organisationId, site: branch.id })));
  await owner.query(`insert into choice_set (id, organisation_id, branch_id, by_membership_id, dossier_id, need_id, snapshot, option_count, own_count)
    values ($1, $2, $3, $4, $5, $6, $7, 1, 1)`, [colleaguesId, branch.organisationId, branch.id, colleague.membershipId, opens, needId, snapshot(colleaguesId)]);
  const made = (set: string, by: Worker) => `insert into choice_made (id, choice_set_id, kind, offer_id, alternative, is_anonymous, by_membership_id)
    values (${uuid}, '${set}', 'mention', '${alpha.offerId}', 0, false, '${by.membershipId}')`;
  await owner.query(`${made(choiceSetId, colleague)}; ${made(colleaguesId, counsellor)}`);

  const here = (table: string) => count(`${table} x join choice_set s on s.id = x.choice_set_id where s.dossier_id = '${opens}'`);
  const atCounter = (table: string) => count(`${table} x join choice_set s on s.id = x.choice_set_id where s.id = '${counterSetId}'`);
  const sets = await count(`choice_set where dossier_id = '${opens}'`);
  const mineMade = await count(`choice_made m join choice_set s on s.id = m.choice_set_id where m.by_membership_id = '${counsellor.membershipId}'
    and s.by_membership_id = m.by_membership_id and (s.dossier_id = '${opens}' or s.id = '${counterSetId}')`);

  const set = (by: Worker, at: { dossier?: string; branch?: string; organisation?: string } = {}) => `insert into choice_set
    (id, organisation_id, branch_id, by_membership_id, dossier_id, snapshot, option_count, own_count) values (${uuid}, '${at.organisation ?? branch.organisationId}',
    '${at.branch ?? branch.id}', '${by.membershipId}', ${at.dossier ? `'${at.dossier}'` : 'null'}, '{}', 0, 0)`;
  const event = (of: string) => `insert into choice_event (choice_set_id, kind) values ('${of}', 'opened')`;

  /** Who reads what hangs on a set: whoever reads the set. */
  const readers = async (table: string): Promise<Probe[]> => [
    to(counsellor, `select 1 from ${table}`, await here(table) + await atCounter(table), 'record'), to(colleague, `select 1 from ${table}`, await here(table), 'record'),
    bare(counsellor, `select 1 from ${table}`, await atCounter(table), 'read'), bare(colleague, `select 1 from ${table}`, 0, 'read'),
    to(grantee, `select 1 from ${table}`, 0, 'record'), to(uninvolved, `select 1 from ${table}`, 0, 'record'), bare('visitor', `select 1 from ${table}`, 0),
  ];

  return [
    to(counsellor, 'select 1 from choice_set', sets + 1, 'record'), to(colleague, 'select 1 from choice_set', sets, 'record'),
    bare(counsellor, 'select 1 from choice_set', 1, 'read'), bare(colleague, 'select 1 from choice_set', 0, 'read'),
    to(grantee, 'select 1 from choice_set', 0, 'record'), to(uninvolved, 'select 1 from choice_set', 0, 'record'), bare('visitor', 'select 1 from choice_set', 0),
    to(counsellor, set(counsellor, { dossier: opens }), 1), to(counsellor, set(counsellor, { dossier: opens }), 'refused', 'record'),
    to(counsellor, set(colleague, { dossier: opens }), 'refused'), to(counsellor, set(counsellor, { dossier: other }), 'refused'),
    to(counsellor, set(counsellor, { dossier: opens, organisation: beta.branch.organisationId }), 'refused'), bare(counsellor, set(counsellor, { dossier: opens }), 'refused'),
    to(grantee, set(grantee, { dossier: opens, organisation: alpha.elsewhere.branch.organisationId }), 'refused'), to(uninvolved, set(uninvolved, { dossier: opens }), 'refused'),
    bare(counsellor, set(counsellor), 1), bare(counsellor, set(counsellor), 'refused', 'record'), bare(counsellor, set(counsellor, { branch: siblingBranch.id }), 'refused'),
    bare(manager, set(manager), 'refused'), to(counsellor, `update choice_set set own_count = 0`, 'refused'), to(counsellor, 'delete from choice_set', 'refused'),

    ...await readers('choice_event'), ...await readers('choice_made'),
    to(counsellor, event(choiceSetId), 1), to(counsellor, event(choiceSetId), 'refused', 'record'), to(counsellor, event(colleaguesId), 'refused'),
    to(colleague, event(choiceSetId), 'refused'), bare(counsellor, event(choiceSetId), 'refused'), bare(counsellor, event(counterSetId), 1),
    to(counsellor, made(choiceSetId, counsellor), 1), to(counsellor, made(choiceSetId, counsellor), 'refused', 'record'), to(counsellor, made(colleaguesId, counsellor), 'refused'),
    to(counsellor, made(choiceSetId, colleague), 'refused'), to(colleague, made(choiceSetId, colleague), 'refused'), bare(counsellor, made(choiceSetId, counsellor), 'refused'),
    to(counsellor, `update choice_made set reason_code = 'near'`, mineMade), to(counsellor, `update choice_made set reason_code = 'near'`, 0, 'record'),
    to(colleague, `update choice_made set reason_code = 'near'`, 0), to(counsellor, `update choice_made set alternative = 3`, 'refused'),

    bare('job', 'select seq from choice_set', await count('choice_set')), bare('nobody at work', 'select seq from choice_set', 'refused'),
    bare('job', 'select snapshot from choice_set', await count('choice_set')), bare('job', 'select reason_text from choice_made', 'refused'),
    bare('job', 'select 1 from choice_head', await count('choice_head')), bare('nobody at work', 'select 1 from choice_head', 'refused'),
    bare('job', 'update choice_head set mailed_seq = 0', await count('choice_head')), bare('nobody at work', 'update choice_head set mailed_seq = 0', 'refused'),
    bare('job', 'update choice_head set hash = sha256(hash)', 'refused'),
  ];
}
