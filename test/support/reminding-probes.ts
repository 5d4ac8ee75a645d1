import type pg from 'pg';
import type { World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on messages to a person promise: read where her path is open, changed by the worker alone, their recipients told to nobody. */
export async function remindingProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, uninvolved, manager } = alpha.people;
  const { rows: [{ n }] } = await owner.query('select count(*)::int as n from reminder where dossier_id = $1', [alpha.dossierId]);
  const { rows: [asked] } = await owner.query('select follow_up_id as id, branch_id as branch from reminder where dossier_id = $1 limit 1', [alpha.dossierId]);
  const { rows: [{ everywhere }] } = await owner.query('select count(*)::int as everywhere from reminder');
  const promise = `insert into reminder (id, follow_up_id, dossier_id, branch_id, channel, recipient_hash, mail_id, promised_at)
    values (gen_random_uuid(), '${asked?.id}', '${alpha.dossierId}', '${asked?.branch}', 'sms', '${'p'.repeat(22)}', '${'a'.repeat(40)}', now())`;
  const all = 'select id from reminder';
  const opens = alpha.dossierId;
  return [
    { who: counsellor, mode: 'read', opens, sql: all, expects: n }, { who: counsellor, mode: 'record', opens, sql: all, expects: n },
    { who: counsellor, mode: 'read', sql: all, expects: 0 }, { who: counsellor, mode: 'read', opens: beta.dossierId, sql: all, expects: 0 },
    { who: uninvolved, mode: 'read', sql: all, expects: 0 }, { who: manager, mode: 'read', sql: all, expects: 0 }, { who: colleague, mode: 'read', sql: all, expects: 0 },
    { who: counsellor, mode: 'read', opens, sql: 'select recipient_hash from reminder', expects: 'refused' },
    { who: counsellor, mode: 'read', opens, sql: 'select mail_id from reminder', expects: 'refused' },
    { who: counsellor, mode: 'write', opens, sql: `update reminder set state = 'sent'`, expects: 'refused' },
    { who: counsellor, mode: 'write', opens, sql: 'delete from reminder', expects: 'refused' },
    { who: 'job', sql: all, expects: everywhere }, { who: 'nobody at work', sql: all, expects: 'refused' },
    { who: 'job', sql: promise, expects: 1 }, { who: 'nobody at work', sql: promise, expects: 'refused' },
  ];
}
