import type pg from 'pg';
import { aBranch } from '../factories/network.js';
import { aDraft, aReading } from '../factories/quality-traces.js';
import { aWorker, type Worker, type World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What is promised of the quality of a service: the house its own, one peer one round as long as she is asked, nobody else anything. */
export async function qualityProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, coordinator, manager, sibling, grantee, auditor, operator_agent: agent, structure_admin: admin } = alpha.people;
  const { branch, siblingBranch, qualityId, qualityReadingId } = alpha;
  // Waiting for her; taken by somebody else there; handed back: of the three she sees the first alone, and nothing in it.
  await aReading(owner, alpha.mark, branch, null);
  await aReading(owner, alpha.mark, branch, beta.people.coordinator);
  const gone = await aReading(owner, alpha.mark, branch, coordinator);
  await owner.query(`update quality_review set state = 'read', read_at = now() where id = $1`, [gone]);
  // Next door and at the peer's own place: other rounds, of other branches.
  const nextDoor = await aDraft(owner, alpha.mark, siblingBranch.id, sibling);
  await owner.query(`update quality_review set state = 'sent_to_peer', peer_branch_id = $2, peer_membership_id = $3, asked_at = now() where id = $1`,
    [nextDoor, alpha.elsewhere.branch.id, grantee.membershipId]);
  await owner.query(`insert into quality_remark (review_id, branch_id, standard, level, words, by_membership_id) values ($1, $2, 'theory', 'partly', 'Pas encore', $3)`,
    [nextDoor, siblingBranch.id, grantee.membershipId]);
  // Where no round is open.
  const fresh = await aBranch(owner, branch.organisationId);
  const [opener, onlooker] = [await aWorker(owner, alpha.mark, fresh, 'coordinator'), await aWorker(owner, alpha.mark, fresh, 'counsellor')];
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const here = (table: string) => count(`${table} where branch_id = '${branch.id}'`);
  const [rounds, answers, actions] = [await here('quality_review'), await here('quality_answer'), await here('quality_action')];
  const remarks = await here('quality_remark');
  const over = (await owner.query<{ id: string }>(`select id from quality_review where branch_id = $1 and state = 'closed' limit 1`, [branch.id])).rows[0]?.id ?? '';
  const { rows: [theirs] } = await owner.query<{ id: string; by: string }>(`select branch_id as id, opened_by_membership_id as by from quality_review
    where id = $1`, [qualityReadingId]);
  const far = theirs?.id ?? '';

  const all = (table: string) => `select 1 from ${table}`;
  const reads = (who: Probe['who'], table: string, expects: Probe['expects']): Probe => ({ who, mode: 'read', sql: all(table), expects });
  const writes = (who: Worker, sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });
  const seen = (table: string, rows: number, byPeer: number, nextDoor: number): Probe[] => [
    reads(counsellor, table, rows), reads(manager, table, rows), reads(coordinator, table, rows + byPeer), reads(sibling, table, nextDoor),
    ...[grantee, auditor, agent, admin].map((who) => reads(who, table, 0)), { who: 'visitor', sql: all(table), expects: 0 },
    { who: 'job', sql: all(table), expects: 'refused' }, { who: 'nobody', sql: all(table), expects: 'refused' },
  ];
  const open = (by: Worker, at: string, as = by) => `insert into quality_review (id, branch_id, year, opened_by_membership_id)
    values (gen_random_uuid(), '${at}', 2150, '${as.membershipId}')`;
  const say = (table: string, of: string, at: string, as: Worker) => `insert into ${table} (review_id, branch_id, standard, level, words, by_membership_id)
    values ('${of}', '${at}', 'theory', 'partly', 'Quelques mots', '${as.membershipId}')`;
  const change = (table: string, as: Worker) => `update ${table} set words = 'Autre chose', by_membership_id = '${as.membershipId}'`;
  const improve = (as: Worker, of = qualityId, at = branch.id, owned = counsellor.membershipId) => `insert into quality_action (id, branch_id, review_id, what, owner_membership_id, due_on, by_membership_id)
    values (gen_random_uuid(), '${at}', '${of}', 'Mieux dater', '${owned}', '2030-01-01', '${as.membershipId}')`;
  const follow = (as: Worker) => `update quality_action set state = 'done', result = 'Fait', by_membership_id = '${as.membershipId}'`;

  await owner.query(`delete from quality_answer where review_id = any($1) and standard = 'theory'`, [[qualityId, over]]);
  await owner.query(`delete from quality_remark where review_id = any($1) and standard = 'theory'`, [[qualityReadingId, over, gone]]);
  const drafted = await count(`quality_answer where review_id = '${qualityId}'`);
  const [left, hers] = [answers - 2, await count(`quality_remark where review_id = '${qualityReadingId}'`)];
  return [
    ...seen('quality_review', rounds, 2, 1), ...seen('quality_answer', left, 4, 4), ...seen('quality_remark', remarks - 1, hers, 0),
    ...seen('quality_action', actions, 0, 0),

    writes(opener, open(opener, fresh.id), 1), writes(opener, open(opener, fresh.id), 'refused', 'record'), writes(opener, open(opener, fresh.id, onlooker), 'refused'),
    writes(onlooker, open(onlooker, fresh.id), 'refused'),
    writes(coordinator, open(coordinator, fresh.id), 'refused'),
    ...['update quality_review set year = 2000', 'delete from quality_review', 'delete from quality_answer', 'delete from quality_remark', 'delete from quality_action']
      .map((sql) => writes(coordinator, sql, 'refused')),

    writes(coordinator, say('quality_answer', qualityId, branch.id, coordinator), 1), writes(manager, say('quality_answer', qualityId, branch.id, manager), 1),
    writes(coordinator, say('quality_answer', qualityId, branch.id, coordinator), 'refused', 'record'),
    writes(coordinator, say('quality_answer', qualityId, branch.id, manager), 'refused'), writes(counsellor, say('quality_answer', qualityId, branch.id, counsellor), 'refused'),
    writes(coordinator, say('quality_answer', over, branch.id, coordinator), 'refused'), writes(coordinator, say('quality_answer', qualityReadingId, far, coordinator), 'refused'),
    writes(coordinator, change('quality_answer', coordinator), drafted), writes(coordinator, change('quality_answer', coordinator), 0, 'record'),
    writes(manager, change('quality_answer', coordinator), 'refused'), writes(counsellor, change('quality_answer', counsellor), 0),
    writes(colleague, change('quality_answer', colleague), 0),

    writes(coordinator, say('quality_remark', qualityReadingId, far, coordinator), 1), writes(coordinator, say('quality_remark', qualityReadingId, far, coordinator), 'refused', 'record'),
    writes(coordinator, say('quality_remark', qualityReadingId, far, manager), 'refused'), writes(manager, say('quality_remark', qualityReadingId, far, manager), 'refused'),
    writes(coordinator, say('quality_remark', over, branch.id, coordinator), 'refused'), writes(grantee, say('quality_remark', over, branch.id, grantee), 'refused'),
    writes(coordinator, change('quality_remark', coordinator), hers), writes(coordinator, change('quality_remark', coordinator), 0, 'record'),
    writes(coordinator, change('quality_remark', manager), 'refused'), writes(manager, change('quality_remark', manager), 0),

    writes(coordinator, improve(coordinator), 1), writes(coordinator, improve(coordinator), 'refused', 'record'), writes(coordinator, improve(manager), 'refused'),
    writes(counsellor, improve(counsellor), 'refused'), writes(coordinator, improve(coordinator, qualityReadingId, far, theirs?.by), 'refused'),
    writes(manager, follow(manager), actions), writes(manager, follow(manager), 0, 'record'), writes(manager, follow(coordinator), 'refused'),
    writes(counsellor, follow(counsellor), 0),
  ];
}
