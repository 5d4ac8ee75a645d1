import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aTally } from '../factories/night-traces.js';
import { aWorker, type Worker, type World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on the nights promise: bodies as in a report, what is watched of a person to herself and the referent, the rest to the worker. */
export async function nightProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague } = alpha.people;
  const far = alpha.elsewhere.branch;
  const [near, whole, referent, stranger] = [await aWorker(owner, alpha.mark, far, 'coordinator'), await aWorker(owner, alpha.mark, far, 'coordinator'),
    await aWorker(owner, alpha.mark, far, 'auditor'), await aWorker(owner, alpha.mark, far, 'coordinator')];
  const head = await aWorker(owner, alpha.mark, alpha.branch, 'manager');
  const entrust = ({ membershipId }: Worker, kind: string, basin: string | null) => owner.query(
    `insert into neutrality_mandate (membership_id, kind, basin, decision) values ($1, $2, $3, 'Comité du 3 mars')`, [membershipId, kind, basin]);
  await entrust(near, 'coordination', 'NIGHT-A');
  await entrust(whole, 'coordination', null);
  await entrust(referent, 'referent', null);

  const quarter = '2031-01-01';
  const ours = { quarter, organisationId: alpha.branch.organisationId, basins: ['NIGHT-A'] };
  await aTally(owner, { ...ours, level: 'structure', unit: alpha.branch.organisationId, isShown: true });
  await aTally(owner, { ...ours, level: 'branch', unit: alpha.branch.id, isShown: false });
  await aTally(owner, { quarter, level: 'structure', unit: beta.branch.organisationId, organisationId: beta.branch.organisationId, basins: ['NIGHT-B'], isShown: true });
  await aTally(owner, { quarter, level: 'counsellor', unit: counsellor.id, organisationId: null, basins: [], isShown: false });
  // Nobody is an operator by her own number: so that the level itself is what decides.
  await aTally(owner, { quarter, level: 'operator', unit: counsellor.id, organisationId: null, basins: [], isShown: false });

  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const reads = (who: Probe['who'], sql: string, expects: Probe['expects']): Probe => ({ who, mode: 'read', sql, expects });
  const tallies = `select 1 from neutrality_tally where quarter = '${quarter}'`;
  const watched = ['neutrality_watch', 'neutrality_alert'].map((table) => `select 1 from ${table} where person_id in ('${counsellor.id}', '${beta.people.counsellor.id}')`);
  const atWork = (sql: string, expects: number): Probe[] => [{ who: 'job', sql, expects }, { who: 'nobody at work', sql, expects: 'refused' }];
  const tables = ['audited_decision', 'neutrality_watch', 'neutrality_alert', 'neutrality_tally', 'tally_pattern'];
  const everyRow = await Promise.all(tables.map(async (table) => atWork(`select 1 from ${table}`, await count(table))));
  const decision = `insert into audited_decision (choice_set_id, person_id, organisation_id, branch_id, day, quarter)
    values ('${alpha.counterSetId}', '${counsellor.id}', '${alpha.branch.organisationId}', '${alpha.branch.id}', '2026-02-10', '2026-01-01')`;
  const episode = `insert into neutrality_watch (person_id, episode, began_on, through_day, employers, decisions, equal_margin, equal_decisions,
      equal_likelihoods, equal_drifts, highest_evidence, highest_drift, parameters)
    values ('${colleague.id}', 1, '2026-01-05', '2026-02-10', '{}', 0, 1.25, 0, '{}', '{}', 0, 0, 'neutrality-1')`;
  const alert = `insert into neutrality_alert (id, person_id, episode, rule, rang_on, decisions, operators)
    values ('${randomUUID()}', '${counsellor.id}', 1, 'N-D2', '2026-02-11', 14, '{}')`;
  const tally = `insert into neutrality_tally (quarter, level, unit_id, people, persons, decisions, excluded_wishes, observed, informative, determined,
      determined_marked, impossible, groups, figures, through_day)
    values ('2032-01-01', 'structure', '${far.organisationId}', '{}', 0, 0, 0, 0, 0, 0, 0, 0, '{}', '{}', '2032-01-01')`;
  const pattern = `insert into tally_pattern (quarter, layer, bodies, people, learners) values ('2032-01-01', 'chosen', '{}', '{}', '{}')`;

  return [
    reads(near, tallies, 1), reads(whole, tallies, 2), reads(stranger, tallies, 0), reads(head, tallies, 1), reads(counsellor, tallies, 1),
    reads(colleague, tallies, 0), reads(referent, tallies, 1), { who: 'visitor', sql: tallies, expects: 0 }, { who: 'nobody', sql: tallies, expects: 'refused' },
    reads(counsellor, `select groups from neutrality_tally`, 'refused'), reads(referent, 'select people from neutrality_tally', 'refused'),
    ...watched.flatMap((sql): Probe[] => [reads(counsellor, sql, 1), reads(colleague, sql, 0), reads(referent, sql, 2), reads(whole, sql, 0), reads(head, sql, 0),
      { who: 'visitor', sql, expects: 0 }, { who: 'nobody', sql, expects: 'refused' }]),
    ...['audited_decision', 'tally_pattern', 'audit_night', 'peer_weights'].map((table) => reads(referent, `select 1 from ${table}`, 'refused')),
    ...everyRow.flat(), ...[decision, episode, alert, tally, pattern].flatMap((sql) => atWork(sql, 1)),
    ...atWork(`update neutrality_tally set is_shown = is_shown where quarter = '${quarter}'`, 5),
    ...atWork('update neutrality_alert set closed_at = now()', await count('neutrality_alert')),
    { who: 'job', sql: 'update neutrality_alert set rang_on = rang_on', expects: 'refused' },
    { who: 'job', sql: 'delete from audited_decision', expects: 'refused' },
    ...atWork('select employer_id from employment', await count('employment')), ...atWork('select id from dossier', await count('dossier')),
    { who: 'job', sql: 'select reference from dossier', expects: 'refused' },
  ];
}
