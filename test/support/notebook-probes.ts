import type pg from 'pg';
import type { World } from '../factories/world.js';
import { sectionProbes } from './access-probes.js';
import type { Probe } from './leak-probe.js';

/** What the person's own door promises: hers alone on her side, her own team's on the other, each in her own name. */
export async function notebookProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, coordinator, grantee, uninvolved } = alpha.people;
  const { dossierId: opens, anonymousDossierId: other, branch, holder } = alpha;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const rows = (table: string) => count(`${table} where dossier_id = '${opens}'`);
  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write', where: string = opens): Probe =>
    ({ who, mode, opens: where, sql, expects });
  // Her own dossier is open from the start; she opens no other.
  const self = (sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who: holder, mode, sql, expects });

  const answer = (author: string, dossier = opens) => `insert into representative (id, dossier_id, branch_id, name, relation, proof, from_on, author_membership_id)
    values (gen_random_uuid(), '${dossier}', '${branch.id}', 'x', 'mother', 'x', '2026-01-01', '${author}')`;
  const ask = (by: string | null, dossier = opens, state = 'asked') => `insert into right_request
    (id, dossier_id, branch_id, organisation_id, kind, recorded_by_membership_id, state, decided_at, decided_by_membership_id)
    values (gen_random_uuid(), '${dossier}', '${branch.id}', '${branch.organisationId}', 'access', ${by ? `'${by}'` : 'null'}, '${state}',
      ${state === 'asked' ? 'null, null' : `now(), '${counsellor.membershipId}'`})`;
  const take = (by: string | null, dossier = opens) => `insert into dossier_export (dossier_id, branch_id, by_membership_id, reason)
    values ('${dossier}', '${branch.id}', ${by ? `'${by}', 'dix caractères'` : 'null, null'})`;
  const ended = 'update representative set ended_at = now()';
  const [representatives, requests, exports, lines] = await Promise.all(['representative', 'right_request', 'dossier_export', 'journal'].map(rows));
  const sessions = await count('learner_session');
  const all = (table: string) => `select 1 from ${table}`;

  return [
    // Who looked: the person reads all of it, and of nobody else's; at work one does not.
    self(all('journal'), lines ?? 0, 'record'), self(`select 1 from journal where dossier_id <> '${opens}'`, 0, 'record'),
    to(counsellor, `select 1 from journal where person_id = '${uninvolved.id}'`, 0, 'record'),

    ...sectionProbes(alpha, 'representative', representatives ?? 0, { insert: answer(counsellor.membershipId) }, true),
    self(all('representative'), representatives ?? 0, 'record'),
    to(counsellor, answer(coordinator.membershipId), 'refused'), to(counsellor, answer(counsellor.membershipId, other), 'refused'),
    to(grantee, answer(grantee.membershipId), 'refused'), self(answer(counsellor.membershipId), 'refused'),
    to(counsellor, ended, representatives ?? 0), to(counsellor, ended, 0, 'record'), to(counsellor, ended, 0, 'write', other), to(grantee, ended, 0), self(ended, 0),

    self('select id from learner_session', 1, 'record'), self('update learner_session set ended_at = now()', 1),
    self('update learner_session set ended_at = now()', 0, 'record'), { who: counsellor, mode: 'write', sql: 'select id from learner_session', expects: 0 },
    { who: 'job', sql: all('learner_session'), expects: sessions }, { who: 'nobody at work', sql: all('learner_session'), expects: 'refused' },
    { who: 'nobody at work', sql: 'delete from learner_session', expects: 'refused' },
    { who: 'job', sql: 'delete from learner_session', expects: await count(`learner_session where ends_at < now() - interval '30 days'`) },
    { who: 'job', sql: `delete from learner_session where ends_at > now()`, expects: 0 },

    ...([['right_request', requests ?? 0, ask], ['dossier_export', exports ?? 0, take]] as const).flatMap(([table, found, add]): Probe[] => [
      self(all(table), found, 'record'), to(counsellor, all(table), found, 'record'), to(coordinator, all(table), found, 'record'),
      to(grantee, all(table), 0, 'record'), to(uninvolved, all(table), 0, 'record'), to(counsellor, all(table), 0, 'record', other),
      { who: 'visitor', sql: all(table), expects: 0 },
      self(add(null), 1), self(add(null), 'refused', 'record'), self(add(null, other), 'refused'), self(add(counsellor.membershipId), 'refused'),
      to(counsellor, add(null), 'refused'), to(counsellor, add(counsellor.membershipId), 1), to(counsellor, add(counsellor.membershipId), 'refused', 'record'),
      to(counsellor, add(coordinator.membershipId), 'refused'), to(counsellor, add(counsellor.membershipId, other), 'refused'),
      to(grantee, add(grantee.membershipId), 'refused'), to(counsellor, add(counsellor.membershipId, beta.dossierId), 'refused'),
    ]),
    to(coordinator, ask(coordinator.membershipId), 1), to(coordinator, take(coordinator.membershipId), 'refused'),
    self(ask(null, opens, 'granted'), 'refused'), to(counsellor, ask(counsellor.membershipId, opens, 'granted'), 'refused'),
  ];
}
