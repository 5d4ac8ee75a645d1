import type { AuditReader } from '@boussole/domain/access/audit-rules';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import { testsOn } from '@boussole/domain/neutrality/reading/period-code';
import { type AuditedPeriod, auditedPeriods, type Made, periodAsked } from '@boussole/domain/neutrality/reading/periods';
import type { Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import type { BasinView } from './board.graphql.js';
import type { PeriodView, ReplayView, ReportView } from './neutrality.graphql.js';

/** A report without its figures. */
export interface ReportRow extends Made {
  readonly print: string;
  readonly madeAt: string;
  readonly decisions: number;
}

/** What somebody asks to look at. */
export interface Wanted {
  readonly period: string | null;
  /** Other parameters than those that held. */
  readonly version: string | null;
}

/** Who reads, which periods there are, and which one is looked at. */
export interface Frame {
  readonly reader: AuditReader;
  readonly basins: readonly BasinView[];
  readonly periods: readonly AuditedPeriod<ReportRow>[];
  readonly period: AuditedPeriod<ReportRow>;
  readonly report: ReportRow | null;
}

interface FrameRow { mandates: string[]; isReferent: boolean; basins: BasinView[]; reports: ReportRow[] }

/** The first statement of every page of the audit. */
export async function readFrame(ask: Ask, viewer: Viewer, today: CalendarDate, { period: code, version }: Wanted): Promise<Frame> {
  const [row] = await ask<FrameRow>(`
    with entrusted as materialized (select app.audit_basins() as mandates, app.is_referent() as is_referent)
    select e.mandates, e.is_referent as "isReferent",
      (select coalesce(json_agg(json_build_object('code', b.code, 'name', b.name) order by b.name), '[]')
        from basin b where '*' = any(e.mandates) or b.code = any(e.mandates)) as basins,
      (select coalesce(json_agg(json_build_object('id', r.id, 'from', r.from_on, 'until', r.until_on, 'parameters', r.parameters,
        'isOfficial', r.is_official, 'print', r.print, 'madeAt', r.made_at, 'decisions', r.decisions)), '[]') from neutrality_report r) as reports
    from entrusted e`);
  const periods = auditedPeriods(row?.reports ?? [], today);
  const period = orRefuse(periodAsked(periods, code, today));
  const report = version === null ? period.reports[0] : period.reports.find(({ parameters }) => parameters === version);
  if (version !== null && !report) throw new Refusal('record.not_found');
  const reader = { actor: viewer, basins: row?.mandates ?? [], isReferent: row?.isReferent ?? false };
  return { reader, basins: row?.basins ?? [], periods, period, report: report ?? null };
}

export function showPeriod({ reports, ...period }: AuditedPeriod<ReportRow>): PeriodView {
  const [main] = reports;
  const official = reports.some(({ isOfficial }) => isOfficial);
  return {
    code: period.code, kind: period.kind, from: period.from, until: period.until, isClosed: official,
    testsOn: period.kind === 'quarter' ? testsOn(period) : null, reportId: main?.id ?? null, parameters: main?.parameters ?? null, isOfficial: official,
  };
}

export const showReplay = ({ id, parameters, isOfficial, print, madeAt }: ReportRow): ReplayView =>
  ({ reportId: id, parameters, isOfficial, print, madeAt: new Date(madeAt) });

export const showReport = (report: ReportRow | null, period: AuditedPeriod<ReportRow>): ReportView | null => report && {
  id: report.id, print: report.print, madeAt: new Date(report.madeAt), parameters: report.parameters, decisions: report.decisions,
  isOfficial: report.isOfficial, replays: period.reports.filter(({ id }) => id !== report.id).map(showReplay),
};

/** What the second statement asks about: a report, or the quarter that runs. */
export const askedAbout = ({ report, period }: Frame): readonly [report: string | null, quarter: CalendarDate | null] =>
  [report?.id ?? null, report === null && period.kind === 'quarter' ? period.from : null];

/** What the pages have in common. */
export const showFrame = ({ period, periods, report }: Frame) =>
  ({ period: showPeriod(period), periods: periods.map(showPeriod), report: showReport(report, period) });
