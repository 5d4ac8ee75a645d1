import type pg from 'pg';
import { aFollowRequest, aGlass } from '../factories/team-traces.js';
import type { Worker, World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on following a person promise: who plans, calls in, asks, answers, is away, judges. */
export async function teamProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, coordinator, uninvolved, manager, auditor, grantee, sibling, structure_admin: admin } = alpha.people;
  const { branch, siblingBranch, dossierId, anonymousDossierId } = alpha;
  await aFollowRequest(owner, alpha.mark, anonymousDossierId, uninvolved.membershipId);
  await aGlass(owner, alpha.mark, anonymousDossierId, uninvolved.membershipId, 'waiting');
  await aGlass(owner, alpha.mark, anonymousDossierId, coordinator.membershipId, 'over');
  await owner.query(`update break_glass set reviewed_at = now(), reviewed_by_membership_id = $2, verdict = 'justified' where id = $1`,
    [await aGlass(owner, alpha.mark, anonymousDossierId, uninvolved.membershipId, 'over'), auditor.membershipId]);
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const of = (table: string, dossier = dossierId) => count(`${table} where dossier_id = '${dossier}'`);

  const to = (who: Worker, sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write', opens: string | null = dossierId): Probe =>
    ({ who, mode, ...(opens && { opens }), sql, expects });
  const outside = (who: Worker, sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write') => to(who, sql, expects, mode, null);
  const meeting = (of_: Worker, by: Worker, more: { dossier?: string; at?: string; isWalkIn?: boolean } = {}) => `
    insert into appointment (dossier_id, branch_id, membership_id, starts_at, is_walk_in, by_membership_id)
    values ('${more.dossier ?? dossierId}', '${more.at ?? branch.id}', '${of_.membershipId}', now() + interval '40 days', ${more.isWalkIn ?? false}, '${by.membershipId}')`;
  const second = (of_: Worker, by: Worker) => `insert into assignment (dossier_id, branch_id, membership_id, by_membership_id)
    values ('${dossierId}', '${branch.id}', '${of_.membershipId}', '${by.membershipId}')`;
  const away = (of_: Worker, by: Worker, at = branch.id) => `insert into absence (branch_id, membership_id, replacement_membership_id, from_on, until_on, by_membership_id)
    values ('${at}', '${of_.membershipId}', '${colleague.membershipId}', app.today() + 60, app.today() + 61, '${by.membershipId}')`;
  const ask = (of_: Worker, dossier = dossierId, at = branch.id) => `insert into follow_request (dossier_id, branch_id, membership_id)
    values ('${dossier}', '${at}', '${of_.membershipId}')`;
  const answer = (by: Worker) => `update follow_request set answered_at = now(), answered_by_membership_id = '${by.membershipId}', is_accepted = true`;
  const judge = (by: Worker) => `update break_glass set reviewed_at = now(), reviewed_by_membership_id = '${by.membershipId}', verdict = 'justified'`;
  const all = (table: string) => `select id from ${table}`;

  const ours = `break_glass where organisation_id = '${branch.organisationId}'`;
  const toJudge = await count(`${ours} and opened_at is not null and reviewed_at is null`);
  const hers = await count(`${ours} and opened_at is not null and reviewed_at is null and membership_id = '${coordinator.membershipId}'`);

  return [
    outside(colleague, all('appointment'), await count(`appointment where membership_id = '${colleague.membershipId}'`), 'read'),
    outside(uninvolved, all('appointment'), 0, 'read'),
    to(counsellor, meeting(colleague, counsellor), 1), to(counsellor, meeting(colleague, counsellor), 'refused', 'record'),
    to(counsellor, meeting(colleague, colleague), 'refused'), to(counsellor, meeting(colleague, counsellor, { isWalkIn: true }), 'refused'),
    to(counsellor, meeting(colleague, counsellor, { dossier: anonymousDossierId }), 'refused'), to(grantee, meeting(colleague, grantee), 'refused'),
    outside(counsellor, meeting(colleague, counsellor), 'refused'),
    outside(coordinator, meeting(colleague, coordinator), 1), outside(coordinator, meeting(colleague, coordinator), 'refused', 'record'),
    outside(coordinator, meeting(coordinator, coordinator), 'refused'), outside(coordinator, meeting(colleague, counsellor), 'refused'),
    outside(coordinator, meeting(colleague, coordinator, { isWalkIn: true }), 'refused'),
    outside(coordinator, meeting(sibling, coordinator, { dossier: alpha.siblingDossierId, at: siblingBranch.id }), 'refused'),
    to(counsellor, 'update appointment set minutes = 30', await of('appointment')), to(counsellor, 'update appointment set minutes = 30', 0, 'record'),
    outside(counsellor, 'update appointment set minutes = 30', 0), to(grantee, 'update appointment set minutes = 30', 0),

    to(counsellor, all('assignment'), await of('assignment'), 'read'), to(grantee, all('assignment'), 0, 'read'),
    to(counsellor, second(uninvolved, counsellor), 1), to(counsellor, second(uninvolved, colleague), 'refused'),
    to(counsellor, second(uninvolved, counsellor), 'refused', 'write', anonymousDossierId),
    to(colleague, second(uninvolved, colleague), 'refused'), outside(counsellor, second(uninvolved, counsellor), 'refused'),
    to(counsellor, 'update assignment set ended_at = now()', await of('assignment')), outside(counsellor, 'update assignment set ended_at = now()', 0),
    to(coordinator, 'update assignment set ended_at = now()', 1), to(colleague, 'update assignment set ended_at = now()', 0),
    to(counsellor, all('lead_change'), await of('lead_change'), 'read'), to(grantee, all('lead_change'), 0, 'read'),

    outside(uninvolved, away(uninvolved, uninvolved), 1), outside(uninvolved, away(uninvolved, uninvolved), 'refused', 'record'),
    outside(uninvolved, away(counsellor, uninvolved), 'refused'), outside(uninvolved, away(uninvolved, counsellor), 'refused'),
    outside(coordinator, away(uninvolved, coordinator), 1), outside(coordinator, away(sibling, coordinator, siblingBranch.id), 'refused'),
    outside(manager, away(manager, manager), 'refused'),
    outside(coordinator, 'update absence set ended_at = now()', await count(`absence where branch_id = '${branch.id}'`)),
    outside(coordinator, 'update absence set ended_at = now()', 0, 'record'), outside(colleague, 'update absence set ended_at = now()', 0),
    outside(manager, 'update absence set ended_at = now()', 0),

    outside(uninvolved, all('follow_request'), 2, 'read'), outside(colleague, all('follow_request'), 0, 'read'),
    to(counsellor, all('follow_request'), 1, 'read'), to(counsellor, all('follow_request'), 0, 'read', beta.dossierId), to(grantee, all('follow_request'), 0, 'read'),
    outside(colleague, ask(colleague), 1), outside(colleague, ask(colleague), 'refused', 'record'), outside(colleague, ask(counsellor), 'refused'),
    outside(manager, ask(manager), 'refused'), outside(colleague, ask(colleague, alpha.siblingDossierId, siblingBranch.id), 'refused'),
    to(counsellor, answer(counsellor), 1), to(counsellor, answer(counsellor), 0, 'record'), outside(counsellor, answer(counsellor), 0),
    to(colleague, answer(colleague), 0), to(grantee, answer(grantee), 0),

    to(counsellor, all('break_glass'), await of('break_glass'), 'read'), to(grantee, all('break_glass'), 0, 'read'),
    outside(counsellor, all('break_glass'), 0, 'read'), outside(admin, all('break_glass'), 0, 'read'),
    outside(uninvolved, all('break_glass'), await count(`break_glass where membership_id = '${uninvolved.membershipId}'`), 'read'),
    outside(auditor, all('break_glass'), await count(ours), 'read'),
    outside(coordinator, all('break_glass'), await count(`break_glass where branch_id = '${branch.id}'`), 'read'),
    outside(auditor, judge(auditor), toJudge), outside(auditor, judge(auditor), 0, 'record'), outside(auditor, judge(colleague), 'refused'),
    outside(coordinator, judge(coordinator), toJudge - hers), outside(counsellor, judge(counsellor), 0),
  ];
}
