import type { CalendarDate } from '@boussole/domain/calendar-date';
import { periodBefore, periodOf } from '@boussole/domain/figures/period';
import { keepsReport, type ReportKeeper, reportPeriod, sectionsOf, writtenSections } from '@boussole/domain/figures/report/report';
import { reportModel } from './report-model.js';
import type { ReportPlaceView, ReportsView, ReportView } from './report.graphql.js';
import type { readReports, ReportRow } from './report.queries.js';

/** A report as its screen shows it: the sentences of the paper, and what may be written beside them. */
export function showReport(row: ReportRow): ReportView {
  const { content, comments } = row;
  const { period, versus, labels } = content;
  const model = reportModel(row);
  return {
    id: row.id, kind: row.kind, name: content.name, organisationName: content.organisationName, basinName: row.basin ? labels[row.basin] ?? null : null,
    branchId: row.branchId, basin: row.basin, period: period.code, edition: row.edition, isLast: row.edition === row.lastEdition, madeAt: row.madeAt, byName: row.byName,
    from: period.from, until: period.until, versus: versus.code, countedUntil: new Date(content.countedUntil),
    parts: sectionsOf(row.kind).map((section) => {
      const written = comments.find((one) => one.section === section);
      const sentences = model.parts.find((one) => one.section === section)?.sentences ?? [];
      return { section, isWritten: writtenSections.includes(section), sentences: [...sentences], words: written?.words ?? '', version: written?.version ?? 0 };
    }),
  };
}

const years = 3;
const quarters = 8;

/** The periods of which a report may be made today, years first. */
export function tellablePeriods(today: CalendarDate): string[] {
  const last = (grain: 'year' | 'quarter', count: number) => Array.from({ length: count }, (_, back) => periodBefore(periodOf(grain, today), back + 1).code);
  return [...last('year', years), ...last('quarter', quarters)].filter((code) => reportPeriod(code, today).ok);
}

export function showReports({ reports, keeper, branches, organisationName, basins }: Awaited<ReturnType<typeof readReports>>, today: CalendarDate): ReportsView {
  return { reports, places: placesFor(keeper, { branches, organisationName, basins }), periods: tellablePeriods(today) };
}

type Here = Pick<Awaited<ReturnType<typeof readReports>>, 'branches' | 'organisationName' | 'basins'>;

function placesFor(keeper: ReportKeeper, { branches, organisationName, basins }: Here): ReportPlaceView[] {
  const { organisationId } = keeper.actor;
  const houses = [{ branchId: null, name: organisationName }, ...branches.map(({ id, name }) => ({ branchId: id, name }))];
  const inside = (['service', 'operator'] as const).flatMap((kind) => houses
    .filter(({ branchId }) => keepsReport({ kind, organisationId, branchId, basin: null }, keeper))
    .map(({ branchId, name }): ReportPlaceView => ({ kind, branchId, basin: null, name })));
  const territories = [{ code: '*', name: '' }, ...basins].filter(({ code }) => keepsReport({ kind: 'network', organisationId: null, branchId: null, basin: code }, keeper));
  return [...inside, ...territories.map(({ code, name }): ReportPlaceView => ({ kind: 'network', branchId: null, basin: code, name }))];
}
