import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { FindingLevel } from '@boussole/domain/neutrality/reading/levels';
import { isRuleOfUnits, type Signal } from '@boussole/domain/review/opening';
import type { Audited } from '@boussole/domain/access/audit-rules';
import type { Ask } from '../../platform/statement.js';
import { findingJson, type FindingRow, unitJson, type UnitRow } from '../neutrality/show-unit.js';
import type { OpenReviewInput } from './review.input.js';
import type { FiguresThen } from './review.queries.js';

/** What a review is opened from, as whoever opens it sees it. */
export interface Source {
  readonly about: Audited<FindingLevel>;
  readonly otherId: string | null;
  readonly signal: Signal;
  /** A day of the quarter that it is about. */
  readonly day: CalendarDate;
  /** None: an alert, which no report bears. */
  readonly report: { readonly from: CalendarDate; readonly until: CalendarDate; readonly isOfficial: boolean } | null;
  readonly figures: FiguresThen;
}

type Asked = Pick<OpenReviewInput, 'reportId' | 'level' | 'unitId' | 'rule' | 'findingId' | 'alertId'>;

/** Where a conversation would begin; null where there is nothing of the kind that she sees. */
export function readSource(ask: Ask, asked: Asked): Promise<Source | null> {
  return asked.alertId ? ofAlert(ask, asked) : ofReport(ask, asked);
}

async function ofReport(ask: Ask, { reportId, level, unitId, rule, findingId }: Asked): Promise<Source | null> {
  const [row] = await ask<{ report: NonNullable<Source['report']>; unit: UnitRow | null; finding: FindingRow | null }>(`
    select json_build_object('from', p.from_on, 'until', p.until_on, 'isOfficial', p.is_official) as report,
      (select ${unitJson('null')} from neutrality_unit u where (u.report_id, u.level, u.unit_id) = (p.id, $2, $3)) as unit,
      (select ${findingJson()} from neutrality_finding f
        where (f.id, f.report_id, f.level, f.unit_id, f.rule) = ($4, p.id, $2, $3, $5)) as finding
    from neutrality_report p where p.id = $1`, [reportId, level, unitId, findingId ?? null, rule]);
  if (!row) return null;
  const { report, unit, finding } = row;
  if (findingId) {
    return finding && { about: finding, otherId: finding.otherId, report, day: report.from, figures: { unit, finding, alert: null },
      signal: { from: 'finding', rule, isFlagged: finding.isFlagged } };
  }
  if (!unit?.status || !isRuleOfUnits(rule)) return null;
  return { about: unit, otherId: null, report, day: report.from, figures: { unit, finding: null, alert: null },
    signal: { from: 'unit', rule, status: unit.status } };
}

async function ofAlert(ask: Ask, { alertId, level, unitId, rule }: Asked): Promise<Source | null> {
  const [alert] = await ask<NonNullable<FiguresThen['alert']>>(`select a.id, a.rule, a.rang_on::text as "on", a.decisions,
      (select coalesce(json_agg(o.name order by o.name), '[]') from organisation o where o.id = any(a.operators)) as "operatorNames"
    from neutrality_alert a where (a.id, a.person_id, a.rule) = ($1, $2, $3) and $4 = 'counsellor'`, [alertId, unitId, rule, level]);
  if (!alert) return null;
  return { about: { level: 'counsellor', unitId, organisationId: null, basins: [], isShown: false }, otherId: null, report: null,
    day: alert.on, figures: { unit: null, finding: null, alert }, signal: { from: 'alert', rule } };
}
