import type pg from 'pg';
import { aBranchReport, aNetworkReport } from '../factories/report-traces.js';
import type { Worker, World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What is promised of reports: whoever reads the figures of a unit makes its report in her own name, reads it and writes in it; nobody changes it. */
export async function reportProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { coordinator, manager, counsellor, auditor, grantee, structure_admin: admin, operator_agent: agent } = alpha.people;
  const { branch, siblingBranch, reportId, territory } = alpha;
  await aBranchReport(owner, alpha.mark, siblingBranch, manager);
  await aBranchReport(owner, alpha.mark, branch, agent, 'operator');
  await aBranchReport(owner, alpha.mark, siblingBranch, manager, 'operator');
  for (const basin of ['*', territory, 'XX']) await aNetworkReport(owner, alpha.mark, coordinator, basin);
  const reports = 'select id from activity_report';
  const words = 'select words from report_comment';
  const probe = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'read'): Probe => ({ who, mode, sql, expects });
  const make = (by: Worker, { kind = 'service', organisation = branch.organisationId, at = branch.id as string | null, as = by } = {}) => `insert into activity_report
    (id, kind, organisation_id, branch_id, period, edition, content, made_by_membership_id)
    values (gen_random_uuid(), '${kind}', '${organisation}', ${at === null ? 'null' : `'${at}'`}, '2024', 900, '{}', '${as.membershipId}')`;
  const makeNetwork = (by: Worker, basin: string) => `insert into activity_report (id, kind, basin, period, edition, content, made_by_membership_id)
    values (gen_random_uuid(), 'network', '${basin}', '2024', 900, '{}', '${by.membershipId}')`;
  const write = (by: Worker, report = reportId, as = by) =>
    `insert into report_comment (report_id, section, words, by_membership_id) values ('${report}', 'outlook', 'x', '${as.membershipId}')`;
  const change = (by: Worker) => `update report_comment set words = 'x', version = version + 1, by_membership_id = '${by.membershipId}' where report_id = '${reportId}'`;
  return [
    // Of the branch one, and what it received; a manager those next door too; of the network the territory alone.
    probe(manager, reports, 4), probe(coordinator, reports, 3), probe(agent, reports, 1),
    ...[counsellor, auditor, grantee, admin, 'visitor' as const].map((who) => probe(who, reports, 0)),
    probe(manager, words, 4), probe(coordinator, words, 2), probe(agent, words, 1), ...[counsellor, auditor, 'visitor' as const].map((who) => probe(who, words, 0)),
    probe('job', reports, 'refused'), probe('job', words, 'refused'), probe('nobody at work', reports, 'refused'), probe('nobody at work', words, 'refused'),

    probe(manager, make(manager), 1, 'write'), probe(manager, make(manager, { at: null }), 1, 'write'), probe(manager, make(manager, { at: siblingBranch.id }), 1, 'write'),
    probe(manager, make(manager), 'refused', 'record'), probe(manager, make(manager, { as: coordinator }), 'refused', 'write'),
    probe(manager, make(manager, { organisation: beta.branch.organisationId, at: beta.branch.id }), 'refused', 'write'),
    probe(coordinator, make(coordinator), 1, 'write'), probe(coordinator, make(coordinator, { at: null }), 'refused', 'write'),
    probe(coordinator, make(coordinator, { at: siblingBranch.id }), 'refused', 'write'), probe(counsellor, make(counsellor), 'refused', 'write'),
    probe(agent, make(agent, { kind: 'operator' }), 1, 'write'), probe(agent, make(agent), 'refused', 'write'),
    probe(coordinator, makeNetwork(coordinator, territory), 1, 'write'), probe(coordinator, makeNetwork(coordinator, '*'), 'refused', 'write'),
    probe(manager, makeNetwork(manager, territory), 'refused', 'write'),

    probe(coordinator, write(coordinator), 1, 'write'), probe(manager, write(manager), 1, 'write'), probe(manager, write(manager), 'refused', 'record'),
    probe(manager, write(manager, reportId, coordinator), 'refused', 'write'), probe(manager, write(manager, beta.reportId), 'refused', 'write'),
    probe(agent, write(agent), 'refused', 'write'), probe(counsellor, write(counsellor), 'refused', 'write'),
    probe(manager, change(manager), 1, 'write'), probe(manager, change(manager), 0, 'record'), probe(manager, change(coordinator), 'refused', 'write'),
    probe(counsellor, change(counsellor), 0, 'write'), probe(agent, change(agent), 0, 'write'),
    ...['update activity_report set edition = 9', 'delete from activity_report', 'delete from report_comment'].map((sql) => probe(manager, sql, 'refused', 'write')),
  ];
}
