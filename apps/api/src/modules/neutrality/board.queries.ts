import { mayReadFlow } from '@boussole/domain/access/audit-rules';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { PeriodNetwork } from '@boussole/domain/neutrality/period/period-audit';
import type { BodyLevel } from '@boussole/domain/neutrality/reading/levels';
import { codedPeriod } from '@boussole/domain/neutrality/reading/period-code';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import type { BoardView, FlowView, IrregularView, NetworkView } from './board.graphql.js';
import { askedAbout, type Frame, readFrame, showFrame, type Wanted } from './frame.queries.js';
import {
  findingJson, type FindingRow, finite, isOfOperatorsAlone, readable, showFinding, showTrendPoint, showUnit, type TrendRow, unitJson, type UnitRow, unitsSql,
} from './show-unit.js';

const quarters = 12;

interface FlowRow extends FlowView { readonly isShown: boolean }
interface BoardRow {
  units: UnitRow[]; findings: FindingRow[]; flows: FlowRow[]; trend: TrendRow[]; hidden: number; reviews: number;
  network: Pick<PeriodNetwork, 'unit' | 'preference' | 'issues' | 'levels'> | null;
}

export interface BoardAsked extends Wanted {
  readonly basin: string | null;
  readonly level: BodyLevel;
}

/** The board of a period: what it says of the bodies of one level that this reader may see. */
export async function readBoard(ask: Ask, viewer: Viewer, today: CalendarDate, asked: BoardAsked): Promise<BoardView> {
  const frame = await readFrame(ask, viewer, today, asked);
  const { reader, basins, period } = frame;
  if (asked.basin !== null && !basins.some(({ code }) => code === asked.basin)) throw new Refusal('record.not_found');
  const row = await readBoardRow(ask, frame, asked);
  const flows = locks.domain ? row.flows.filter((flow) => mayReadFlow(flow, reader)) : row.flows;
  return {
    ...showFrame(frame), basins: [...basins], basin: asked.basin, level: asked.level, isCoordination: reader.basins.length > 0,
    units: readable(row.units, reader).map((unit) => showUnit(unit, reader, period.kind)), hiddenUnits: row.hidden,
    network: showNetwork(row.network, asked.level), findings: readable(row.findings, reader).map(showFinding),
    flows: flows.map(({ isShown: _, ...flow }) => flow),
    trend: row.trend.map(({ from, until, figures }) => showTrendPoint(codedPeriod(from, until).code, figures)),
    irregular: showIrregular(row.network?.issues ?? {}), openReviews: row.reviews,
  };
}

async function readBoardRow(ask: Ask, frame: Frame, { level, basin }: BoardAsked): Promise<BoardRow> {
  const [row] = await ask<BoardRow>(`
    select (select coalesce(json_agg(x.unit order by x.unit->>'name', x.unit->>'unitId'), '[]') from (
        select ${unitJson('null')} as unit from ${unitsSql} u
        where u.level = $3 and u.level <> 'counsellor' and ($4::text is null or $4 = any(u.basins))) x) as units,
      app.audit_hidden($1, $2, $3, $4) as hidden,
      (select count(*)::integer from neutrality_review v where v.state <> 'decided' and v.level <> 'counsellor'
        and ($4::text is null or $4 = any(v.basins))) as reviews,
      (select coalesce(json_agg(x.finding order by x.finding->>'rule', x.finding->>'unitName', x.finding->>'id'), '[]') from (
        select ${findingJson()} as finding from neutrality_finding f where f.report_id = $1 and f.level <> 'counsellor'
          and (f.level in ($3, 'network') or ${isOfOperatorsAlone('$3')})
          and (f.level = 'network' or $4::text is null or $4 = any(f.basins))) x) as findings,
      (select coalesce(json_agg(json_build_object('fromId', f.from_organisation_id, 'fromName', a.name, 'toId', f.to_organisation_id, 'toName', b.name,
          'decisions', f.decisions, 'expected', f.expected, 'isShown', f.is_shown) order by f.decisions desc, a.name, b.name), '[]')
        from neutrality_flow f join organisation a on a.id = f.from_organisation_id join organisation b on b.id = f.to_organisation_id
        where f.report_id = $1 and ($4::text is null or exists (select from neutrality_unit u
          where u.report_id = $1 and u.level = 'structure' and u.unit_id = f.from_organisation_id and $4 = any(u.basins)))) as flows,
      (select json_build_object('unit', r.network->'unit', 'preference', r.network->'preference', 'issues', r.network->'issues',
          'levels', r.network->'levels')
        from neutrality_report r where r.id = $1) as network,
      (select coalesce(json_agg(t order by t."from"), '[]') from (
        select r.from_on as "from", r.until_on as until, r.network->'unit' as figures from neutrality_report r
        where r.is_official and r.until_on = (r.from_on + interval '3 months - 1 day')::date and extract(month from r.from_on) in (1, 4, 7, 10)
          and extract(day from r.from_on) = 1 order by r.from_on desc limit ${quarters}) t) as trend`, [...askedAbout(frame), level, basin]);
  return row ?? { units: [], findings: [], flows: [], trend: [], hidden: 0, reviews: 0, network: null };
}

function showNetwork(network: BoardRow['network'], level: BodyLevel): NetworkView | null {
  if (!network?.unit) return null;
  const { ratio, low, high, n } = showTrendPoint('', network.unit);
  const mu = network.preference?.mu;
  const born = network.unit.decomposition;
  return { n, ratio, low, high, shown: finite(born?.shown), choice: finite(born?.choice), meanPreference: typeof mu === 'number' ? Math.exp(mu) : null,
    isPeersCapped: network.levels[level].margins.B2?.capped ?? false };
}

const showIrregular = (issues: NonNullable<BoardRow['network']>['issues']): IrregularView[] =>
  Object.entries(issues).flatMap(([code, count]) => (typeof count === 'number' && count > 0 ? [{ code, count }] : []));

