import type pg from 'pg';
import { aGathering } from '../factories/gathering-traces.js';
import type { Worker, World } from '../factories/world.js';
import { sectionProbes } from './access-probes.js';
import type { Probe } from './leak-probe.js';

/** What is promised of moments that several share: the branch's to see, its leaders' to change, each place the dossier's own. */
export async function gatheringProbesOf(owner: pg.Client, alpha: World): Promise<Probe[]> {
  const { counsellor, colleague, coordinator, manager, uninvolved, sibling, grantee, auditor, operator_agent: agent } = alpha.people;
  const { branch, siblingBranch, dossierId: opens, holder } = alpha;
  // Another one, in which she has no place yet.
  const { gatheringId } = await aGathering(owner, alpha.mark, branch.id, counsellor, 300);
  await aGathering(owner, alpha.mark, siblingBranch.id, sibling, 300);
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const ofBranch = (table: string) => count(`${table} where branch_id = '${branch.id}'`);
  const [moments, groups] = [await ofBranch('gathering'), await ofBranch('gathering_group')];

  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, opens, sql, expects });
  const bare = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });
  const all = (table: string) => `select 1 from ${table}`;
  const seen = (table: string, rows: number): Probe[] => [
    ...[counsellor, uninvolved, coordinator, manager].map((who) => bare(who, all(table), rows, 'read')), bare(sibling, all(table), 1, 'read'),
    ...[grantee, auditor, agent].map((who) => bare(who, all(table), 0, 'read')), { who: 'visitor', sql: all(table), expects: 0 },
  ];
  const worked = async (table: string): Promise<Probe[]> => [bare('job', all(table), await count(table)), bare('nobody at work', all(table), 'refused')];

  const plan = (by: Worker, { at = branch.id, leader = counsellor, in_ = by, state = 'planned' } = {}) => `insert into gathering
    (id, branch_id, kind, title, place, starts_at, minutes, seats, lead_membership_ids, state, by_membership_id)
    values (gen_random_uuid(), '${at}', 'workshop', 'x', 'x', now(), 60, 4, '{${leader.membershipId}}', '${state}', '${in_.membershipId}')`;
  const group = `insert into gathering_group (id, gathering_id, branch_id, label, count) values (gen_random_uuid(), '${gatheringId}', '${branch.id}', 'x', 3)`;
  const seat = (by: Worker, attendance = 'unknown') => `insert into gathering_seat
    (id, gathering_id, dossier_id, branch_id, state, attendance, starts_at, by_membership_id)
    values (gen_random_uuid(), '${gatheringId}', '${opens}', '${branch.id}', 'enrolled', '${attendance}', now(), '${by.membershipId}')`;
  const planned = (by: Worker) => `insert into gathering_follow_up (gathering_id, dossier_id, branch_id, kind, on_day, by_membership_id)
    values ('${gatheringId}', '${opens}', '${branch.id}', 'own', '2030-02-02', '${by.membershipId}')`;
  const change = `update gathering set note = 'x'`;
  const recount = 'update gathering_group set count = 8';
  const handOver = `update gathering set lead_membership_ids = '{${colleague.membershipId}}' where id = '${gatheringId}'`;

  return [
    ...seen('gathering', moments), ...await worked('gathering'),
    // Elsewhere, only that in which the opened dossier has a place; so it is to the person herself.
    to(grantee, all('gathering'), 1, 'read'), bare(holder, all('gathering'), 1, 'record'), to(sibling, all('gathering'), 1, 'read'),
    bare(counsellor, plan(counsellor), 1), bare(uninvolved, plan(uninvolved), 1), bare(counsellor, plan(counsellor), 'refused', 'record'),
    bare(counsellor, plan(counsellor, { in_: colleague }), 'refused'), bare(counsellor, plan(counsellor, { state: 'held' }), 'refused'),
    bare(counsellor, plan(counsellor, { at: siblingBranch.id, leader: sibling }), 'refused'), bare(manager, plan(manager), 'refused'),
    // Who leads changes it, and who coordinates; another may take over.
    bare(counsellor, change, moments), bare(coordinator, change, moments), bare(counsellor, handOver, 1), bare(counsellor, change, 0, 'record'),
    ...[uninvolved, manager, agent].map((who) => bare(who, change, 0)), bare(sibling, change, 1), to(grantee, change, 0), bare(holder, change, 0),
    bare(counsellor, `update gathering set branch_id = '${siblingBranch.id}'`, 'refused'), bare(counsellor, 'delete from gathering', 'refused'),

    ...seen('gathering_group', groups), to(grantee, all('gathering_group'), 0, 'read'),
    bare(counsellor, group, 1), bare(coordinator, group, 1), bare(counsellor, group, 'refused', 'record'),
    ...[uninvolved, manager].map((who) => bare(who, group, 'refused')),
    bare(counsellor, recount, groups), bare(coordinator, recount, groups), bare(counsellor, recount, 0, 'record'), bare(uninvolved, recount, 0), bare(manager, recount, 0),
    bare(counsellor, 'delete from gathering_group', groups), bare(uninvolved, 'delete from gathering_group', 0),

    ...sectionProbes(alpha, 'gathering_seat', await count(`gathering_seat where dossier_id = '${opens}'`), { insert: seat(counsellor) }, true),
    ...await worked('gathering_seat'), bare(holder, all('gathering_seat'), 1, 'record'),
    to(counsellor, seat(colleague), 'refused'), to(counsellor, seat(counsellor, 'present'), 'refused'), to(grantee, seat(grantee), 'refused'),
    // It is filled, freed and marked by functions that know all the places.
    to(counsellor, `update gathering_seat set attendance = 'present'`, 'refused'), to(counsellor, 'delete from gathering_seat', 'refused'),

    ...sectionProbes(alpha, 'gathering_follow_up', await count(`gathering_follow_up where dossier_id = '${opens}'`), { insert: planned(counsellor) }, true),
    to(counsellor, planned(colleague), 'refused'), to(grantee, planned(grantee), 'refused'),
  ];
}
