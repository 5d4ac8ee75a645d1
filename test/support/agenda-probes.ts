import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Worker, World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on private addresses and on what is due promise. */
export async function agendaProbesOf(owner: pg.Client, alpha: World): Promise<Probe[]> {
  const { counsellor, colleague, coordinator, uninvolved, manager } = alpha.people;
  const { rows: [found] } = await owner.query<{ id: string }>(`
    select id from follow_up where dossier_id = $1 and owner_membership_id = $2 and channel = 'task' and referral_id is null and state = 'planned' limit 1`,
  [alpha.dossierId, counsellor.membershipId]);
  const task = found?.id ?? '';
  const outside = (who: Worker, sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });
  const make = (of: Worker, at = alpha.branch.id) => `insert into calendar_feed (id, membership_id, branch_id, token_hash)
    values ('${randomUUID()}', '${of.membershipId}', '${at}', '\\x${createHash('sha256').update(randomUUID()).digest('hex')}')`;
  const end = 'update calendar_feed set ended_at = now()';
  const seen = `select from follow_up where id = '${task}'`;
  const delegate = (to: Worker) => `select app.delegate_follow_ups('${alpha.dossierId}', array['${task}'::uuid], '${to.membershipId}')`;
  return [
    outside(counsellor, 'select id from calendar_feed', 1, 'read'), outside(colleague, 'select id from calendar_feed', 0, 'read'),
    outside(coordinator, 'select id from calendar_feed', 0, 'read'),
    outside(colleague, make(colleague), 1), outside(colleague, make(colleague), 'refused', 'record'), outside(colleague, make(counsellor), 'refused'),
    outside(manager, make(manager), 'refused'), outside(colleague, make(colleague, alpha.siblingBranch.id), 'refused'),
    outside(counsellor, end, 1), outside(counsellor, end, 0, 'record'), outside(colleague, end, 0),
    outside(counsellor, seen, 1, 'read'), outside(uninvolved, seen, 0, 'read'), outside(coordinator, seen, 0, 'read'),
    outside(counsellor, delegate(colleague), 1), outside(coordinator, delegate(uninvolved), 1),
  ];
}
