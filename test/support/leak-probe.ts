import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Holder } from '../factories/notebook-traces.js';
import type { Worker, World } from '../factories/world.js';
import { attempt, type Mode } from './raw-sql.js';

/** Whoever holds a mailed link. */
export interface LinkHolder { readonly linkHash: Buffer }

/** Whoever holds the link of a check-in. */
export interface CheckInHolder { readonly checkInHash: Buffer }

/** One thing that must hold: who does what, and how many rows come of it, or that it is refused. */
export interface Probe {
  readonly who: Worker | Holder | LinkHolder | CheckInHolder | 'visitor' | 'job' | 'nobody at work' | 'nobody' | 'statistics';
  readonly mode?: Mode;
  /** The dossier that she tries to open first. */
  readonly opens?: string;
  /** The referral that she tries to open as its receiver. */
  readonly receives?: string;
  readonly sql: string;
  readonly expects: number | 'refused';
}

/** Refused by a policy, or for want of a context; any other error means that the policy had let it pass. */
const refusals = ['42501', 'BO400'];

/** What every policy promises, each promise with what is allowed and what is not; compact enough to run for every mutant. */
export async function probesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, auditor, structure_admin: admin } = alpha.people;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const [here, ours] = [`branch_id = '${alpha.branch.id}'`, `organisation_id = '${alpha.branch.organisationId}'`];

  const inserts = (sql: string, refused: readonly (readonly [Worker, Mode])[], by: Worker): Probe[] => [
    { who: by, mode: 'write', sql, expects: 1 }, { who: by, mode: 'record', sql, expects: 'refused' },
    ...refused.map(([who, mode]): Probe => ({ who, mode, sql, expects: 'refused' })),
  ];
  const refused = (who: Worker, ...sqls: string[]): Probe[] => sqls.map((sql) => ({ who, mode: 'write', sql, expects: 'refused' }));
  const updates = (table: string, set: string, who: Worker, rows: number, others: readonly Worker[] = []): Probe[] => [
    { who, mode: 'write', sql: `update ${table} set ${set}`, expects: rows },
    { who, mode: 'record', sql: `update ${table} set ${set}`, expects: 0 },
    ...others.map((other): Probe => ({ who: other, mode: 'write', sql: `update ${table} set ${set}`, expects: 0 })),
  ];

  const hire = (branch: World['branch'], role: string) => `insert into membership (person_id, branch_id, organisation_id, role)
    values ('${colleague.id}', '${branch.id}', '${branch.organisationId}', '${role}')`;
  const employ = (person: string, organisation: string) => `insert into employment (person_id, employer_id, recorded_by_organisation_id, from_on)
    values ('${person}', '${organisation}', '${organisation}', '2026-01-01')`;
  const invite = (person: string, kind: string) => `insert into access_link (person_id, kind, expires_at) values ('${person}', '${kind}', now())`;
  const command = (person: string) => `insert into command (person_id, key, what, request_hash) values ('${person}', '${randomUUID()}', 'x', '')`;
  const learner = (branch: string) => `insert into learner (branch_id, is_anonymous, code) values ('${branch}', true, 'probe')`;
  const dossier = ({ branch, learnerId, people }: World) => `insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id)
    values ('${branch.organisationId}', '${branch.id}', '${learnerId}', 'PROBE-1', '${people.counsellor.membershipId}')`;
  const people = await count(`membership where ${ours}`);
  const visible = async (table: string, by: Worker, rows: number, others: readonly Worker[]): Promise<Probe[]> => [
    { who: by, mode: 'read', sql: `select 1 from ${table}`, expects: rows },
    ...others.map((who): Probe => ({ who, mode: 'read', sql: `select 1 from ${table}`, expects: 0 })),
    { who: 'visitor', sql: `select 1 from ${table}`, expects: 0 },
    { who: 'nobody', sql: `select 1 from ${table}`, expects: 'refused' },
  ];
  const working = async (table: string, sql = `select 1 from ${table}`): Promise<Probe[]> => [
    { who: 'job', sql, expects: await count(table) }, { who: 'nobody at work', sql, expects: 'refused' }];

  return [
    ...await visible('membership', counsellor, people + 1, []), ...await visible('membership', colleague, people, []),
    ...inserts(hire(alpha.siblingBranch, 'manager'), [[counsellor, 'write']], admin),
    ...refused(admin, hire(beta.branch, 'manager'), hire(alpha.siblingBranch, 'platform_admin')),
    ...updates('membership', 'disabled_at = now()', admin, people, [counsellor]),

    ...await visible('person', colleague, await count(`(select distinct person_id from membership where ${ours}) x`), []),
    ...updates('person', `locale = 'nl'`, counsellor, 1),

    ...await visible('employment', colleague, await count(`employment where recorded_by_${ours}`), []),
    ...await visible('employment', counsellor, await count(`employment where recorded_by_${ours}`) + 1, []),
    ...inserts(employ(colleague.id, alpha.branch.organisationId), [[counsellor, 'write']], admin),
    ...refused(admin, employ(beta.people.auditor.id, alpha.branch.organisationId), employ(colleague.id, beta.branch.organisationId)),

    ...await visible('session', counsellor, await count(`session where person_id = '${counsellor.id}'`), []),
    ...updates('session', 'ended_at = now()', counsellor, await count(`session where person_id = '${counsellor.id}'`)),

    ...inserts(invite(colleague.id, 'invitation'), [[counsellor, 'write']], admin),
    ...refused(admin, invite(colleague.id, 'reset'), invite(beta.people.auditor.id, 'invitation')),

    ...await visible('command', counsellor, 1, [colleague]), ...inserts(command(counsellor.id), [[colleague, 'write']], counsellor),
    { who: counsellor, mode: 'write', sql: `update command set answer = '{}'`, expects: 1 },
    { who: counsellor, mode: 'read', sql: 'select 1 from local_mail', expects: await count('local_mail') },
    { who: 'visitor', sql: 'select 1 from local_mail', expects: 0 },

    ...await visible('caseload', counsellor, await count(`caseload where ${here}`), [auditor, admin]),
    ...inserts(learner(alpha.branch.id), [[auditor, 'write']], counsellor), ...refused(counsellor, learner(beta.branch.id)),
    ...inserts(dossier(alpha), [[auditor, 'write']], counsellor), ...refused(counsellor, dossier(beta)),

    ...await visible('private_note', counsellor, 1, [colleague]), ...await visible('interview_draft', counsellor, 1, [colleague]),
    ...updates('interview_draft', 'version = 9', counsellor, 1, [colleague]),
    { who: counsellor, mode: 'write', sql: 'delete from interview_draft', expects: 1 },
    { who: counsellor, mode: 'record', sql: 'delete from interview_draft', expects: 0 },
    { who: colleague, mode: 'write', sql: 'delete from interview_draft', expects: 0 },

    ...await working('person'), ...await working('membership'), ...await working('access_link'), ...await working('session'),
    ...await working('command'), ...await working('delivery'), ...await working('local_mail'),
    ...await working('delivery', 'update delivery set attempt = 1'),
    ...([['session', `ends_at < now() - interval '30 days'`], ['command', `at < now() - interval '48 hours'`]] as const).flatMap(([table, old]): Probe[] => [
      { who: 'nobody at work', sql: `delete from ${table}`, expects: 'refused' },
      { who: 'job', sql: `delete from ${table}`, expects: 1 },
      { who: 'job', sql: `delete from ${table} where not (${old})`, expects: 0 }]),
    ...['job', 'nobody at work'].map((who): Probe => ({ who: who as 'job', expects: who === 'job' ? 1 : 'refused',
      sql: `insert into local_mail (delivery_key, recipient, subject, text, html) values ('probe', '', '', '', '')` })),
  ];
}

/** The first promise that does not hold, in words; null when all do. Everything it did is taken back. */
export async function firstBroken(client: pg.Client, probes: readonly Probe[]): Promise<string | null> {
  for (const { who, mode, opens, receives, sql, expects } of probes) {
    const isWork = who === 'job' || who === 'nobody at work';
    const role = who === 'statistics' ? 'boussole_stats' : isWork ? 'boussole_worker' : 'boussole_app';
    await client.query(`savepoint probe; select set_config('app.context', '', true), set_config('app.opened', '', true), set_config('app.received', '', true); set local role ${role}`);
    if (who === 'visitor') await client.query('select app.begin_visitor()');
    else if (who === 'job') await client.query('select app.begin_job()');
    else if (typeof who === 'object' && 'holderHash' in who) await client.query('select app.begin_learner($1, $2)', [who.holderHash, mode]);
    else if (typeof who === 'object' && 'checkInHash' in who) await client.query(`select app.begin_check_in($1, false, $2, 'check_in.read')`, [who.checkInHash, mode]);
    else if (typeof who === 'object' && 'linkHash' in who) await client.query('select app.begin_by_link($1, $2)', [who.linkHash, mode]);
    else if (typeof who === 'object') await client.query('select app.begin($1, $2)', [who.tokenHash, mode]);
    if (opens) await client.query('select app.open($1)', [opens]);
    if (receives) await client.query('select app.receive($1)', [receives]);
    const outcome = await attempt(client, sql);
    await client.query('rollback to savepoint probe');
    const found = 'count' in outcome ? outcome.count : refusals.includes(outcome.code) ? 'refused' : outcome.code;
    if (found !== expects) return `${typeof who === 'object' ? 'somebody' : who} ${mode ?? ''}${receives ? ' (receiving)' : opens ? ' (opened)' : ''}: ${sql} gave ${found}, not ${expects}`;
  }
  return null;
}
