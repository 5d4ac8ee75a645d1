import { type AuditReader, isOwn, mayReadFigures } from '@boussole/domain/access/audit-rules';
import type { LongUnit } from '@boussole/domain/neutrality/audit/level-report';
import type { Status } from '@boussole/domain/neutrality/audit/reading';
import type { FindingLevel, UnitLevel } from '@boussole/domain/neutrality/reading/levels';
import type { PeriodKind } from '@boussole/domain/neutrality/reading/period-code';
import { locks } from '../../platform/locks.js';
import type { FindingView, TrendPointView, UnitView, ValueView } from './neutrality.graphql.js';
import type { FactsView } from './unit.graphql.js';
import { type StatusName, statusName } from './words.graphql.js';

/** A unit as PostgreSQL tells it. The figures are those of the report, which writes NaN and the infinite as texts. */
export interface UnitRow {
  readonly level: UnitLevel;
  readonly unitId: string;
  readonly name: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly basins: readonly string[];
  /** None: nothing was tested. */
  readonly status: Status | null;
  readonly isShown: boolean;
  readonly operatorNames: readonly string[];
  readonly figures: Figures;
}

/** Those of a report; while a quarter runs, those that are no test. */
export type Figures = Omit<LongUnit, 'assessable' | 'status'> & Partial<Pick<LongUnit, 'assessable'>>;

export interface FindingRow {
  readonly id: string;
  readonly rule: string;
  readonly level: FindingLevel;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly otherId: string | null;
  readonly otherName: string | null;
  readonly organisationId: string | null;
  readonly basins: readonly string[];
  readonly isFlagged: boolean;
  readonly isShown: boolean;
  readonly figures: Readonly<Record<string, unknown>>;
}

/** The units of a report ($1), or those of a quarter that runs ($2). */
export const unitsSql = `(
  select x.level, x.unit_id, x.organisation_id, x.basins, x.status, x.is_shown, x.operators, x.figures from neutrality_unit x where x.report_id = $1
  union all
  select x.level, x.unit_id, x.organisation_id, x.basins, null, x.is_shown, case when x.level <> 'counsellor' then array[x.organisation_id]
    else (select w.employers from neutrality_watch w where w.person_id = x.unit_id and w.ended_on is null) end, x.figures
  from neutrality_tally x where x.quarter = $2::date)`;

/** A unit u of them, as JSON; a person's name comes from where her door is. */
export const unitJson = (personName: string): string => `json_build_object('level', u.level, 'unitId', u.unit_id,
  'name', case u.level when 'counsellor' then ${personName} when 'branch' then (select b.name from branch b where b.id = u.unit_id)
    else (select o.name from organisation o where o.id = u.unit_id) end,
  'organisationId', u.organisation_id, 'organisationName', case u.level when 'branch' then (select o.name from organisation o where o.id = u.organisation_id) end,
  'basins', u.basins, 'status', u.status, 'isShown', u.is_shown, 'figures', u.figures,
  'operatorNames', (select coalesce(json_agg(o.name order by o.name), '[]') from organisation o where o.id = any(u.operators)))`;

/** The name of a body, whichever of its kinds. */
const bodyName = (id: string) => `coalesce((select o.name from organisation o where o.id = ${id}), (select b.name from branch b where b.id = ${id}))`;

/** What rules that know operators alone found is said beside structures too: there one looks first. */
export const isOfOperatorsAlone = (level: string): string =>
  `${level} = 'structure' and f.level = 'operator' and f.rule in ('N-B4', 'N-B5', 'N-C8', 'N-S3')`;

/** A finding f of neutrality_finding, as JSON. */
export const findingJson = (personName = 'null'): string => `json_build_object('id', f.id, 'rule', f.rule, 'level', f.level, 'unitId', f.unit_id,
  'unitName', case f.level when 'counsellor' then ${personName} else ${bodyName('f.unit_id')} end, 'otherId', f.other_id, 'otherName', ${bodyName('f.other_id')},
  'organisationId', f.organisation_id, 'basins', f.basins, 'isFlagged', f.is_flagged, 'isShown', f.is_shown, 'figures', f.figures)`;

/** Only what the rule lets this reader see; the policies say the same apart from it. */
export const readable = <Row extends UnitRow | FindingRow>(rows: readonly Row[], reader: AuditReader): Row[] =>
  (locks.domain ? rows.filter((row) => mayReadFigures(row, reader)) : [...rows]);

export const finite = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

// The pale yellow is for the unit itself; nothing is tested but in a quarter.
function shownStatus(row: UnitRow, isMine: boolean, kind: PeriodKind): StatusName | null {
  if (kind !== 'quarter' || row.status === null) return null;
  return statusName(row.status === 'jaune-pale' && !isMine ? 'vert' : row.status);
}

export function showUnit(row: UnitRow, reader: AuditReader, kind: PeriodKind): UnitView {
  const { figures: of } = row;
  const isMine = isOwn(row, reader);
  const limits = of.limits ? [[...of.limits['0.95'].count], [...of.limits['0.998'].count]] : [];
  return {
    id: row.unitId, level: row.level, name: row.name ?? '', organisationName: row.organisationName, status: shownStatus(row, isMine, kind),
    isAssessable: of.assessable ?? false, n: of.n, observed: of.O, expected: of.E, variance: of.V, ratio: finite(of.ratio),
    low: finite(of.ci?.mid.ratio?.[0]), high: finite(of.ci?.mid.ratio?.[1]), limits95: limits[0] ?? null, limits998: limits[1] ?? null,
    shrunk: finite(of.eb?.ratio_shrunk), peersRatio: finite(of.baselines?.B2?.ratio), excess: of.O - of.E, power: finite(of.power_x2),
    shown: finite(of.decomposition?.shown), choice: finite(of.decomposition?.choice), isMine,
  };
}

export const showFacts = ({ figures: of, operatorNames }: UnitRow, more: Pick<FactsView, 'reintegratedRatio'>): FactsView => ({
  operatorNames: [...operatorNames], pAll: finite(of.p_all), pMain: finite(of.p_main), peersExpected: finite(of.baselines?.B2?.E),
  excludedWishes: of.n_excluded_wish, highestRatio: finite(of.ratio_max), theta: finite(of.theta), decisions: of.n_decisions, ...more,
});

// A list stays in the report; what is not known is not said.
const valuesOf = (figures: FindingRow['figures'], prefix = ''): ValueView[] => Object.entries(figures).flatMap(([name, value]): ValueView[] => {
  const number = typeof value === 'boolean' ? Number(value) : finite(value);
  if (number !== null) return [{ name: prefix + name, value: number, text: null }];
  if (typeof value === 'string') return [{ name: prefix + name, value: null, text: value }];
  return isGroup(value) ? valuesOf(value, `${prefix}${name}.`) : [];
});

const isGroup = (value: unknown): value is FindingRow['figures'] => typeof value === 'object' && value !== null && !Array.isArray(value);

export const showFinding = ({ id, rule, level, unitId, unitName, otherId, otherName, isFlagged, figures }: FindingRow): FindingView =>
  ({ id, rule, level, unitId, unitName, otherId, otherName, isFlagged, values: valuesOf(figures) });

/** A point of a trend as PostgreSQL tells it. */
export interface TrendRow { readonly from: string; readonly until: string; readonly figures: Figures | null }

export const showTrendPoint = (code: string, of: Figures | null): TrendPointView =>
  ({ code, ratio: finite(of?.ratio), low: finite(of?.ci?.mid.ratio?.[0]), high: finite(of?.ci?.mid.ratio?.[1]), n: of?.n ?? 0 });
