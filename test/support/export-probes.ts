import type pg from 'pg';
import { anExport } from '../factories/export-traces.js';
import type { Worker, World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on lists that leave promise: one's own alone, ordered by whoever reads the list, written on only while it is under way. */
export async function exportProbesOf(owner: pg.Client, alpha: World): Promise<Probe[]> {
  const { counsellor, colleague, coordinator, manager, operator_agent: agent, structure_admin: admin } = alpha.people;
  const { branch, siblingBranch } = alpha;
  const [ready, writing] = [await anExport(owner, coordinator, branch.id), await anExport(owner, coordinator, branch.id, 'caseload', 'writing')];
  await owner.query(`update export_chunk set made_at = now() - interval '25 hours' where order_id = $1`, [ready]);
  const order = (by: Worker, { list = 'caseload', at = branch.id, of = by, state = 'writing' } = {}) => `insert into export_order
    (id, membership_id, branch_id, list, view, format, names_people, reason, state, ready_at)
    values (gen_random_uuid(), '${of.membershipId}', '${at}', '${list}', 'mine', 'csv', true, 'Réunion d’équipe', '${state}', case when '${state}' = 'ready' then now() end)`;
  const chunk = (id: string) => `insert into export_chunk (order_id, place, rows) values ('${id}', 7, 'x')`;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });
  const [orders, chunks] = ['select id from export_order', 'select order_id from export_chunk'];
  const progress = 'update export_order set rows_written = rows_written + 1';
  return [
    to(coordinator, orders, 2, 'read'), to(coordinator, chunks, 2, 'read'), ...[colleague, manager, agent].flatMap((who) => [to(who, orders, 0, 'read'), to(who, chunks, 0, 'read')]),
    { who: 'visitor', sql: orders, expects: 0 }, to('job', orders, 'refused'), to('nobody at work', chunks, 'refused'),
    to(counsellor, order(counsellor), 1), to(counsellor, order(counsellor), 'refused', 'record'), to(counsellor, order(counsellor, { of: colleague }), 'refused'),
    to(counsellor, order(counsellor, { at: siblingBranch.id }), 'refused'), to(counsellor, order(counsellor, { state: 'ready' }), 'refused'),
    to(counsellor, order(counsellor, { list: 'staff' }), 'refused'), to(admin, order(admin, { list: 'staff' }), 1), to(admin, order(admin), 'refused'),
    to(agent, order(agent), 'refused'), to(agent, order(agent, { list: 'inbox' }), 1), to(manager, order(manager), 'refused'), to(manager, order(manager, { list: 'inbox' }), 'refused'),
    to(coordinator, progress, 1), to(coordinator, progress, 0, 'record'), to(colleague, progress, 0),
    to(coordinator, `update export_order set reason = 'autre chose'`, 'refused'), to(coordinator, 'delete from export_order', 'refused'),
    to(coordinator, chunk(writing), 1), to(coordinator, chunk(writing), 'refused', 'record'), to(coordinator, chunk(ready), 'refused'), to(colleague, chunk(writing), 'refused'),
    to(coordinator, 'delete from export_chunk', 'refused'),
    to('job', chunks, await count('export_chunk')), to('job', `delete from export_chunk where made_at < now()`, await count(`export_chunk where made_at < now() - interval '24 hours'`)),
  ];
}
