import type pg from 'pg';
import { figuresOf } from '../factories/figure-traces.js';
import { aWorker, type World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on the figures promise: a body to who manages it, a branch to who coordinates or answers there, the network to the entrusted. */
export async function figureProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, auditor, structure_admin: admin } = alpha.people;
  const coordinator = await aWorker(owner, alpha.mark, alpha.branch, 'coordinator');
  const head = await aWorker(owner, alpha.mark, alpha.branch, 'manager');
  const agent = await aWorker(owner, alpha.mark, alpha.branch, 'operator_agent');
  const far = alpha.elsewhere.branch;
  const whole = await aWorker(owner, alpha.mark, far, 'coordinator');
  const nowhere = await aWorker(owner, alpha.mark, far, 'auditor');
  await owner.query(`insert into neutrality_mandate (membership_id, kind, basin, decision) values ($1, 'coordination', null, 'Comité du 3 mars')`, [whole.membershipId]);
  await figuresOf(owner, alpha.siblingBranch, ['opened', 'got', 'handoff_to']);
  await figuresOf(owner, beta.branch, ['need']);
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const { organisationId } = alpha.branch;
  const bodies = await count(`(select distinct organisation_id from branch where merged_into_id is null) x where organisation_id in ('${organisationId}', '${beta.branch.organisationId}')`);
  const reads = (who: Probe['who'], sql: string, expects: Probe['expects']): Probe => ({ who, mode: 'read', sql, expects });

  const each = ['figure', 'figure_shown'].flatMap((table): Probe[] => {
    const all = `select measure from ${table}`;
    return [
      reads(head, `${all} where organisation_id = '${organisationId}'`, 9), reads(head, `${all} where organisation_id <> '${organisationId}'`, 0),
      reads(coordinator, `${all} where level = 'branch'`, 3), reads(coordinator, `${all} where level = 'organisation'`, 0),
      reads(coordinator, `${all} where measure = 'need'`, 1), reads(agent, `${all} where level = 'branch'`, 1), reads(agent, `${all} where measure = 'opened'`, 0),
      reads(counsellor, all, 0), reads(auditor, all, 0), reads(admin, all, 0), reads(nowhere, all, 0),
      reads(whole, `${all} where level = 'network'`, 2), reads(whole, `${all} where level = 'organisation' and measure in ('got', 'handoff_to')`, 2 * bodies),
      reads(whole, `${all} where level = 'organisation' and measure = 'opened'`, 0), reads(whole, `${all} where level = 'branch'`, 0),
      ...[head, coordinator, agent].map((who) => reads(who, `${all} where level = 'network'`, 1)),
      { who: 'visitor', sql: all, expects: 0 }, { who: 'nobody', sql: all, expects: 'refused' },
      ...[`delete from ${table}`, `update ${table} set measure = measure`].map((sql): Probe => ({ who: head, mode: 'write', sql, expects: 'refused' })),
    ];
  });
  const closed = ['dossier_figure', 'figure_mark', 'figure_gone', 'figure_release'].map((table) => reads(head, `select 1 from ${table}`, 'refused'));
  const spread = 'select 1 from figure_spread';
  const led = `select 1 from caseload where branch_id = '${alpha.branch.id}'`;
  return [
    ...each, ...closed, reads(counsellor, spread, await count('figure_spread')), { who: 'visitor', sql: spread, expects: 0 }, { who: 'nobody', sql: spread, expects: 'refused' },
    reads(head, led, await count(`caseload where branch_id = '${alpha.branch.id}'`)), reads(head, `select 1 from caseload where branch_id = '${beta.branch.id}'`, 0),
    { who: 'nobody at work', sql: 'select app.keep_figures(1)', expects: 'refused' },
  ];
}
