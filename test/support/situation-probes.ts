import type pg from 'pg';
import type { World } from '../factories/world.js';
import { sectionProbes } from './access-probes.js';
import type { Probe } from './leak-probe.js';

/** What the tables of a life promise: each to whoever has its section open, the sealed ones and the history by section, drafts to their author. */
export async function situationProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, coordinator, grantee, uninvolved } = alpha.people;
  const { dossierId: opens, anonymousDossierId: other, branch, goalId } = alpha;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const rows = (table: string) => count(`${table} where dossier_id = '${opens}'`);
  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write', where: string = opens): Probe =>
    ({ who, mode, opens: where, sql, expects });

  const goal = (dossier = opens) => `insert into goal (id, dossier_id, branch_id, kind, title, state) values (gen_random_uuid(), '${dossier}', '${branch.id}', 'other', 'x', 'exploring')`;
  const step = `insert into goal_step (goal_id, dossier_id, branch_id, state) values ('${goalId}', '${opens}', '${branch.id}', 'chosen')`;
  const need = `insert into need (id, dossier_id, branch_id, kind) values (gen_random_uuid(), '${opens}', '${branch.id}', 'training')`;
  const special = `insert into special_note (id, dossier_id, branch_id, category) values (gen_random_uuid(), '${opens}', '${branch.id}', 'violence')`;
  const change = (section: string, author: string, dossier = opens) => `insert into dossier_change (id, dossier_id, branch_id, section, thing, field, sealed, author_membership_id)
    values (gen_random_uuid(), '${dossier}', '${branch.id}', '${section}', '${section === 'path' ? 'goal' : section}', 'x', ${section === 'special' ? `''` : 'null'}, '${author}')`;
  const draft = (author: string, dossier = opens) => `insert into form_draft (author_membership_id, dossier_id, branch_id, form, sealed)
    values ('${author}', '${dossier}', '${branch.id}', 'need', '')`;
  const mine = (sql: string) => `${sql} where form = 'situation'`;
  const changes = await rows('dossier_change');

  return [
    ...sectionProbes(alpha, 'situation', await rows('situation'), { update: 'update situation set version = 9' }, true),
    to(counsellor, `insert into situation (dossier_id, branch_id) values ('${other}', '${branch.id}')`, 1, 'write', other),
    to(counsellor, `insert into situation (dossier_id, branch_id) values ('${other}', '${branch.id}')`, 'refused'),
    ...sectionProbes(alpha, 'goal', await rows('goal'), { insert: goal(), update: 'update goal set version = 9' }, true),
    ...sectionProbes(alpha, 'goal_step', await rows('goal_step'), { insert: step }, true),
    to(counsellor, `update goal_step set note = 'x'`, 'refused'),
    ...sectionProbes(alpha, 'need', await rows('need'), { insert: need, update: 'update need set version = 9' }, true),
    ...sectionProbes(alpha, 'special_note', await rows('special_note'), { insert: special, update: 'update special_note set version = 9' }),
    to(grantee, goal(), 1), to(grantee, special, 'refused'), to(grantee, 'update special_note set version = 9', 0),

    // The history follows the sections, one by one; it is kept in one's own name.
    to(counsellor, 'select 1 from dossier_change', changes, 'record'), to(coordinator, 'select 1 from dossier_change', changes, 'record'),
    to(grantee, 'select 1 from dossier_change', changes - 1, 'record'), to(uninvolved, 'select 1 from dossier_change', 0, 'record'),
    to(counsellor, 'select 1 from dossier_change', 0, 'record', other), { who: counsellor, mode: 'read', sql: 'select 1 from dossier_change', expects: 0 },
    { who: 'visitor', sql: 'select 1 from dossier_change', expects: 0 },
    ...['identity', 'path', 'special'].map((section) => to(counsellor, change(section, counsellor.membershipId), 1)),
    to(counsellor, change('path', counsellor.membershipId), 'refused', 'record'), to(counsellor, change('path', coordinator.membershipId), 'refused'),
    to(counsellor, change('path', counsellor.membershipId, other), 'refused'), to(grantee, change('special', grantee.membershipId), 'refused'),
    to(grantee, change('path', grantee.membershipId), 1),

    // A draft is its author's, in a dossier that opens to her; writing in it needs the right to write.
    to(counsellor, 'select 1 from form_draft', 1, 'record'), to(coordinator, 'select 1 from form_draft', 0, 'record'),
    to(counsellor, 'select 1 from form_draft', 0, 'record', other), to(counsellor, draft(counsellor.membershipId), 1),
    to(counsellor, draft(counsellor.membershipId), 'refused', 'record'), to(coordinator, draft(counsellor.membershipId), 'refused'),
    to(counsellor, draft(counsellor.membershipId, other), 'refused'), to(uninvolved, draft(uninvolved.membershipId), 'refused'),
    ...['update form_draft set version = 9', 'delete from form_draft'].flatMap((sql) => [
      to(counsellor, sql, 1), to(counsellor, sql, 0, 'record'), to(coordinator, sql, 0), to(counsellor, sql, 0, 'write', other)]),
    to(counsellor, mine('select 1 from form_draft'), 1, 'read'),

    // Who the person is: rectified by those who follow her, in her own branch; nobody names the anonymous this way.
    to(counsellor, 'update learner set by_sms = true', 1), to(coordinator, 'update learner set by_sms = true', 1),
    to(counsellor, 'update learner set by_sms = true', 0, 'record'), to(grantee, 'update learner set by_sms = true', 0),
    to(uninvolved, 'update learner set by_sms = true', 0), to(counsellor, 'update learner set by_sms = true', 0, 'write', other),
    to(counsellor, 'update learner set by_sms = true', 0, 'write', beta.dossierId),
  ];
}
