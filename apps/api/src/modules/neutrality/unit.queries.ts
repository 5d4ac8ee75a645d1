import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { UnitLevel } from '@boussole/domain/neutrality/reading/levels';
import { codedPeriod } from '@boussole/domain/neutrality/reading/period-code';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import { askedAbout, type Frame, readFrame, showFrame, type Wanted } from './frame.queries.js';
import type { BandView, DotView } from './neutrality.graphql.js';
import {
  findingJson, type FindingRow, isOfOperatorsAlone, readable, showFacts, showFinding, showTrendPoint, showUnit, type TrendRow, unitJson, type UnitRow, unitsSql,
} from './show-unit.js';
import type { AlertView, ReviewLinkView, UnitPageView } from './unit.graphql.js';

export interface UnitAsked extends Wanted {
  readonly level: UnitLevel;
  readonly id: string;
}

export interface Detail {
  unit: UnitRow | null; findings: FindingRow[]; trend: TrendRow[]; dots: DotView[]; bands: BandView[]; alerts: AlertView[];
  review: ReviewLinkView | null;
}

/** One unit in one period; where it may not be seen it does not exist. */
export async function readUnit(ask: Ask, viewer: Viewer, today: CalendarDate, asked: UnitAsked): Promise<UnitPageView> {
  const frame = await readFrame(ask, viewer, today, asked);
  const { unit, ...detail } = await readDetail(ask, frame, asked);
  if (!unit) throw new Refusal('record.not_found');
  return {
    ...showFrame(frame), line: showUnit(unit, frame.reader, frame.period.kind), facts: factsOf(unit, detail.findings), findings: detail.findings.map(showFinding),
    trend: detail.trend.map(pointOf), distribution: frame.period.kind === 'quarter' ? detail.dots : detail.dots.map((dot) => ({ ...dot, status: null })),
    bands: detail.bands, review: detail.review, maySeeDecisions: frame.report !== null,
  };
}

/** A unit with everything about it that this reader may see. */
export async function readDetail(ask: Ask, frame: Frame, { level, id }: Pick<UnitAsked, 'level' | 'id'>, alertsSql = `'[]'::json`): Promise<Detail> {
  const [row] = await ask<Detail>(`
    select (select ${unitJson('app.audited_name(u.unit_id)')} from ${unitsSql} u where u.level = $3 and u.unit_id = $4) as unit,
      (select coalesce(json_agg(x.finding order by x.finding->>'rule', x.finding->>'id'), '[]') from (
        select ${findingJson('app.audited_name(f.unit_id)')} as finding from neutrality_finding f
        where f.report_id = $1 and (f.level = $3 and f.unit_id = $4
          or ${isOfOperatorsAlone('$3')} and (f.unit_id = $4 or f.rule = 'N-B4' and f.other_id = $4))) x) as findings,
      (select coalesce(json_agg(t order by t."from"), '[]') from (
        select r.from_on as "from", r.until_on as until, u.figures from neutrality_unit u join neutrality_report r on r.id = u.report_id
        where u.level = $3 and u.unit_id = $4 and r.is_official and r.until_on = (r.from_on + interval '3 months - 1 day')::date
          and extract(month from r.from_on) in (1, 4, 7, 10) and extract(day from r.from_on) = 1 order by r.from_on desc limit 12) t) as trend,
      (select coalesce(json_agg(d), '[]') from app.audit_dots($1, $3, $4) d) as dots,
      (select coalesce(json_agg(b), '[]') from app.audit_bands($1, $3) b) as bands, ${alertsSql} as alerts,
      (select json_build_object('id', v.id, 'state', v.state) from neutrality_review v where v.level = $3 and v.unit_id = $4
        order by v.state = 'decided', v.opened_at desc limit 1) as review`, [...askedAbout(frame), level, id]);
  const unit = row?.unit ? readable([row.unit], frame.reader)[0] : undefined;
  // What the rule does not open is not there: neither its trend nor what was found.
  if (!row || !unit) return { unit: null, findings: [], trend: [], dots: [], bands: [], alerts: row?.alerts ?? [], review: null };
  return { ...row, unit, findings: readable(row.findings, frame.reader) };
}

export const pointOf = ({ from, until, figures }: TrendRow) => showTrendPoint(codedPeriod(from, until).code, figures);

/** What sentences need; wishes are counted again where the rule about them is flagged. */
export function factsOf(unit: UnitRow, findings: readonly FindingRow[]) {
  const wishes = findings.find(({ rule, isFlagged }) => rule === 'N-C7' && isFlagged)?.figures;
  const ratio = wishes?.['ratio'];
  return showFacts(unit, { reintegratedRatio: typeof ratio === 'number' ? ratio : null });
}
