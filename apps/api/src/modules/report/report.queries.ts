import type { ReportContent } from '@boussole/domain/figures/report/content';
import { keepsReport, type ReportKeeper, type ReportSection, type ReportUnit } from '@boussole/domain/figures/report/report';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';

export interface ReportComment {
  readonly section: ReportSection;
  readonly words: string;
  readonly version: number;
}

/** A report whole, with what is written in it now. */
export interface ReportRow extends ReportUnit {
  readonly id: string;
  readonly edition: number;
  readonly lastEdition: number;
  readonly madeAt: Date;
  readonly byName: string;
  readonly content: ReportContent;
  readonly comments: readonly ReportComment[];
}

/** Who asks, with what the network entrusted her with. */
export async function readKeeper(ask: Ask, viewer: Viewer): Promise<ReportKeeper> {
  const [row] = await ask<{ basins: string[] }>('select app.audit_basins() as basins');
  return { actor: viewer, basins: row?.basins ?? [] };
}

const sameUnit = (one: string, other: string): string => ['kind', 'organisation_id', 'branch_id', 'basin', 'period']
  .map((column) => `${one}.${column} is not distinct from ${other}.${column}`).join(' and ');

const unitColumns = 'r.kind, r.organisation_id as "organisationId", r.branch_id as "branchId", r.basin';

export async function readReport(ask: Ask, viewer: Viewer, id: string): Promise<ReportRow> {
  const [row] = await ask<ReportRow & { basins: string[] }>(`
    select r.id, ${unitColumns}, r.edition, r.content, r.made_at as "madeAt", app.report_author(r.id) as "byName", app.audit_basins() as basins,
      (select max(l.edition) from activity_report l where ${sameUnit('l', 'r')}) as "lastEdition",
      (select coalesce(json_agg(json_build_object('section', c.section, 'words', c.words, 'version', c.version)), '[]')
        from report_comment c where c.report_id = r.id) as comments
    from activity_report r where r.id = $1`, [id]);
  if (!row || (locks.domain && !keepsReport(row, { actor: viewer, basins: row.basins }))) throw new Refusal('record.not_found');
  return row;
}

export interface ReportLine extends ReportUnit {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string | null;
  readonly basinName: string | null;
  readonly period: string;
  readonly edition: number;
  readonly isLast: boolean;
  readonly madeAt: Date;
  readonly byName: string;
}

const longestList = 200;

/** The reports that the reader keeps, the latest period first; of one period the latest edition. */
export async function readReports(ask: Ask, viewer: Viewer): Promise<{ reports: ReportLine[]; keeper: ReportKeeper; branches: { id: string; name: string }[]; organisationName: string; basins: { code: string; name: string }[] }> {
  const rows = await ask<{ reports: (Omit<ReportLine, 'madeAt'> & { madeAt: string })[]; mandates: string[]; branches: { id: string; name: string }[]; organisationName: string; territories: { code: string; name: string }[] }>(`
    select (select coalesce(json_agg(x order by x.period desc, x.name, x.edition desc), '[]') from (
        select r.id, ${unitColumns}, r.content ->> 'name' as name, r.content ->> 'organisationName' as "organisationName",
          (select b.name from basin b where b.code = r.basin) as "basinName", r.period, r.edition, r.made_at as "madeAt",
          not exists (select from activity_report l where ${sameUnit('l', 'r')} and l.edition > r.edition) as "isLast", app.report_author(r.id) as "byName"
        from activity_report r order by r.period desc, r.made_at desc limit ${longestList}) x) as reports,
      app.audit_basins() as mandates, (select o.name from organisation o where o.id = $1) as "organisationName",
      (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) order by b.name, b.id), '[]') from branch b
        where b.organisation_id = $1 and b.merged_into_id is null and (app.role() = 'manager' or b.id = app.branch_id())) as branches,
      (select coalesce(json_agg(json_build_object('code', b.code, 'name', b.name) order by b.name), '[]') from basin b
        where app.audit_basins() && array['*', b.code]) as territories`, [viewer.organisationId]);
  const [row] = rows;
  const keeper: ReportKeeper = { actor: viewer, basins: row?.mandates ?? [] };
  const reports = (row?.reports ?? []).filter((one) => !locks.domain || keepsReport(one, keeper)).map((one) => ({ ...one, madeAt: new Date(one.madeAt) }));
  return { reports, keeper, branches: row?.branches ?? [], organisationName: row?.organisationName ?? '', basins: row?.territories ?? [] };
}

/** The last edition of the report of a unit and a period. */
export async function lastEdition(ask: Ask, { kind, organisationId, branchId, basin }: ReportUnit, period: string): Promise<{ id: string; edition: number } | undefined> {
  const [row] = await ask<{ id: string; edition: number }>(`
    select r.id, r.edition from activity_report r where r.kind = $1 and r.organisation_id is not distinct from $2 and r.branch_id is not distinct from $3
      and r.basin is not distinct from $4 and r.period = $5 order by r.edition desc limit 1`, [kind, organisationId, branchId, basin, period]);
  return row;
}

/** Adds a report, unless the same edition is there. What was written in the one before stays written. */
export async function addReport(ask: Ask, unit: ReportUnit, made: { id: string; edition: number; content: ReportContent; by: string; before: string | null }): Promise<boolean> {
  const { kind, organisationId, branchId, basin } = unit;
  const added = await ask(`
    insert into activity_report (id, kind, organisation_id, branch_id, basin, period, edition, content, made_by_membership_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
  [made.id, kind, organisationId, branchId, basin, made.content.period.code, made.edition, JSON.stringify(made.content), made.by]);
  if (added.length === 0) return false;
  if (made.before) {
    await ask(`insert into report_comment (report_id, section, words, by_membership_id)
      select $1, c.section, c.words, $3 from report_comment c where c.report_id = $2 and c.words <> ''`, [made.id, made.before, made.by]);
  }
  return true;
}

