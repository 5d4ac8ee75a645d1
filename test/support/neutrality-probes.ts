import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aMandate, someFigures } from '../factories/audited.js';
import { aWorker, type Worker, type World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on the audit promise: bodies to their territory's coordination and to themselves, persons to themselves and the referent. */
export async function neutralityProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, coordinator, manager, auditor, structure_admin: admin, operator_agent: agent, colleague } = alpha.people;
  const organisation = alpha.branch.organisationId;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'read'): Probe => ({ who, mode, sql, expects });
  const none = (sql: string, ...those: readonly Worker[]): Probe[] => [...those.map((who) => to(who, sql, 0)), to('visitor', sql, 0), to('nobody', sql, 'refused')];

  // Entrusted with the whole network, from elsewhere; and the referent of neutrality, who is nobody's colleague here.
  const whole = await aWorker(owner, alpha.mark, alpha.elsewhere.branch, 'coordinator');
  const referent = await aWorker(owner, alpha.mark, alpha.elsewhere.branch, 'auditor');
  await aMandate(owner, whole.membershipId, 'coordination');
  await aMandate(owner, referent.membershipId, 'referent');

  // Rows that one condition alone keeps from being read.
  const unit = (level: string, of: { organisation?: string | null; territory?: string; isShown?: boolean; unit?: string }) => owner.query(`
    insert into neutrality_unit (report_id, level, unit_id, organisation_id, basins, status, is_shown, counsellors, figures)
    values ($1, $2, $3, $4, $5, 'vert', $6, 4, $7)`, [alpha.auditId, level, of.unit ?? randomUUID(), of.organisation ?? null,
    of.territory ? [of.territory] : [], of.isShown ?? true, { ...someFigures, mark: alpha.mark }]);
  const finding = (level: string, of: { organisation?: string; territory?: string; isShown?: boolean; unit?: string | null }) => owner.query(`
    insert into neutrality_finding (id, report_id, rule, level, unit_id, organisation_id, basins, is_flagged, is_shown, figures)
    values (gen_random_uuid(), $1, 'N-C2', $2, $3, $4, $5, true, $6, $7)`, [alpha.auditId, level, of.unit === undefined ? randomUUID() : of.unit,
    of.organisation ?? null, of.territory ? [of.territory] : [], of.isShown ?? true, { mark: alpha.mark }]);
  const flow = (from: string, isShown: boolean) => owner.query(`insert into neutrality_flow values ($1, $2, $3, 9, 3.5, $4)`,
    [alpha.auditId, from, beta.branch.organisationId, isShown]);
  const here = { organisation, territory: alpha.territory };
  for (const add of [unit, finding]) {
    await add('counsellor', here);
    await add('branch', { ...here, isShown: false });
    await add('branch', { organisation, territory: beta.territory });
    await add('branch', { organisation: beta.branch.organisationId, territory: alpha.territory });
    await add('branch', { organisation: beta.branch.organisationId, unit: counsellor.id });
  }
  await finding('network', { unit: null });
  await finding('network', { organisation, unit: null });
  await flow(organisation, false);
  await flow(alpha.elsewhere.branch.organisationId, true);

  const units = (condition: string) => count(`neutrality_unit where ${condition}`);
  const findings = (condition: string) => count(`neutrality_finding where ${condition}`);
  const bodies = `level <> 'counsellor' and is_shown`;
  const mine = `organisation_id = '${organisation}'`;
  const near = `'${alpha.territory}' = any(basins)`;
  const self = (who: Worker) => `level = 'counsellor' and unit_id = '${who.id}'`;
  const [ofUnits, ofFindings, ofFlows] = ['select 1 from neutrality_unit', 'select 1 from neutrality_finding', 'select 1 from neutrality_flow'];

  const register = (inName: Worker, from: string) => `insert into audit_parameters (version, settings, reason, applies_from, registered_by)
    values ('neutrality-9001', '{}', 'essai', ${from}, '${inName.membershipId}')`;
  const ahead = `(date_trunc('quarter', app.today()) + interval '6 months')::date`;
  const begun = `date_trunc('quarter', app.today())::date`;

  const worked = async (table: string): Promise<Probe[]> => [
    to('job', `select 1 from ${table}`, await count(table)), to('nobody at work', `select 1 from ${table}`, 'refused')];
  const added = (sql: string): Probe[] => [to('job', sql, 1), to('nobody at work', sql, 'refused')];
  const report = `'${alpha.auditId}'`;

  return [
    to(coordinator, 'select 1 from neutrality_mandate', 1), to(auditor, 'select 1 from neutrality_mandate', 1),
    ...none('select 1 from neutrality_mandate', counsellor, manager),
    to(counsellor, 'select 1 from audit_parameters', await count('audit_parameters')), ...none('select 1 from audit_parameters'),
    to(whole, register(whole, ahead), 1, 'write'), to(whole, register(whole, ahead), 'refused', 'record'),
    to(whole, register(coordinator, ahead), 'refused', 'write'), to(whole, register(whole, begun), 'refused', 'write'),
    to(coordinator, register(coordinator, ahead), 'refused', 'write'), to(admin, register(admin, ahead), 'refused', 'write'),
    ...[counsellor, coordinator, manager, auditor].map((who) => to(who, 'select 1 from neutrality_report where is_official', 1)),
    ...none('select 1 from neutrality_report', admin, agent),

    to(whole, ofUnits, await units(bodies)), to(referent, ofUnits, await units(`level = 'counsellor'`)), to(counsellor, ofUnits, await units(self(counsellor))),
    to(coordinator, ofUnits, await units(`${bodies} and (${mine} or ${near}) or ${self(coordinator)}`)),
    to(manager, ofUnits, await units(`${bodies} and ${mine} or ${self(manager)}`)), to(auditor, ofUnits, await units(self(auditor))),
    to(colleague, `${ofUnits} where unit_id <> '${colleague.id}'`, 0), to(admin, `${ofUnits} where unit_id <> '${admin.id}'`, 0),
    to('visitor', ofUnits, 0), to('nobody', ofUnits, 'refused'),
    to(whole, ofFindings, await findings(bodies)), to(referent, ofFindings, await findings(`level = 'counsellor'`)),
    to(counsellor, ofFindings, await findings(self(counsellor))),
    to(coordinator, ofFindings, await findings(`${bodies} and (level = 'network' or ${mine} or ${near})`)),
    to(manager, ofFindings, await findings(`${bodies} and level <> 'network' and ${mine}`)), ...none(ofFindings, colleague, admin),
    to(whole, ofFlows, await count('neutrality_flow where is_shown')), to(coordinator, ofFlows, await count('neutrality_flow where is_shown')),
    to(manager, ofFlows, await count(`neutrality_flow where is_shown and from_organisation_id = '${organisation}'`)),
    ...none(ofFlows, counsellor, auditor, admin),

    ...await worked('audit_parameters'), ...await worked('neutrality_report'), ...await worked('neutrality_unit'), ...await worked('neutrality_finding'),
    ...await worked('neutrality_flow'), ...await worked('choice_event'), ...await worked('interest_declaration'),
    to('job', 'select reason_code from choice_made', await count('choice_made')), to('nobody at work', 'select reason_code from choice_made', 'refused'),
    to('job', 'select reason_text from choice_made', 'refused'),
    ...added(`insert into neutrality_report (id, from_on, until_on, parameters, is_official, print, decisions, network)
      values (gen_random_uuid(), '2020-01-01', '2020-03-31', 'neutrality-1', true, repeat('a', 64), 0, '{}')`),
    ...added(`insert into neutrality_unit (report_id, level, unit_id, status, is_shown, counsellors, figures)
      values (${report}, 'branch', gen_random_uuid(), 'gris', false, 0, '{}')`),
    ...added(`insert into neutrality_finding (id, report_id, rule, level, is_flagged, is_shown, figures)
      values (gen_random_uuid(), ${report}, 'N-C1', 'network', false, false, '{}')`),
    ...added(`insert into neutrality_flow values (${report}, '${beta.branch.organisationId}', '${organisation}', 1, 1, false)`),
  ];
}
