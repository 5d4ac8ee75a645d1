import type pg from 'pg';
import type { Worker, World } from '../factories/world.js';
import { sectionProbes } from './access-probes.js';
import type { Probe } from './leak-probe.js';

/** What the control of rights promises: to the auditor of the organisation, to nobody else, and never to change what was written. */
export async function privacyProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { auditor, counsellor, colleague, structure_admin: admin, manager } = alpha.people;
  const { branch, dossierId } = alpha;
  const ours = `organisation_id = '${branch.organisationId}'`;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const read = (who: Worker, table: string, expects: number): Probe => ({ who, mode: 'read', sql: `select 1 from ${table}`, expects });
  const closing = (author: string) => `insert into dossier_closing (dossier_id, branch_id, move, reason, author_membership_id)
    values ('${dossierId}', '${branch.id}', 'closed', 'no_news', '${author}')`;
  const decide = `update right_request set reason = 'une raison écrite ici'`;
  const requests = await count(`right_request where ${ours}`);
  const audited = async (table: string): Promise<Probe[]> => [
    read(auditor, table, await count(`${table} where ${ours}`)), read(beta.people.auditor, table, await count(`${table} where organisation_id = '${beta.branch.organisationId}'`)),
    ...[counsellor, admin, manager].map((who) => read(who, table, 0)), { who: 'visitor', sql: `select 1 from ${table}`, expects: 0 }];
  return [
    ...await audited('audit_case'), ...await audited('erasure_ledger'), ...await audited('dossier_remains'), ...await audited('right_request'),
    { who: auditor, mode: 'write', sql: decide, expects: requests }, { who: auditor, mode: 'record', sql: decide, expects: 0 },
    { who: admin, mode: 'write', sql: decide, expects: 0 }, { who: counsellor, mode: 'write', opens: dossierId, sql: decide, expects: 0 },

    ...sectionProbes(alpha, 'dossier_closing', await count(`dossier_closing where dossier_id = '${dossierId}'`), { insert: closing(counsellor.membershipId) }, true),
    { who: colleague, mode: 'write', opens: dossierId, sql: closing(colleague.membershipId), expects: 'refused' },
    { who: counsellor, mode: 'write', opens: dossierId, sql: closing(colleague.membershipId), expects: 'refused' },

    read(counsellor, 'journal', await count(`journal where person_id = '${counsellor.id}'`)),
    read(auditor, 'journal', await count(`journal where person_id = '${auditor.id}'`)),
    { who: 'visitor', sql: 'select 1 from journal', expects: 0 },
    ...['select 1 from journal_head', 'update journal_head set anchored_seq = 0'].flatMap((sql): Probe[] => [
      { who: 'nobody at work', sql, expects: 'refused' }]),
    { who: 'job', sql: 'select 1 from journal_head', expects: await count('journal_head') },
    { who: 'job', sql: 'update journal_head set anchored_seq = 0', expects: await count('journal_head') },
  ];
}
