import { mayReadFigures } from '@boussole/domain/access/audit-rules';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { Alternative, OutsideAlternative } from '@boussole/domain/choice/snapshot';
import type { ReasonCode } from '@boussole/domain/referral/states';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import type { DecisionReplayView, DecisionsPageView, DecisionView, ReplayedAlternativeView } from './decisions.graphql.js';
import { readFrame } from './frame.queries.js';
import type { UnitAsked } from './unit.queries.js';

const pageLength = 50;
const place = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A decision as the database gives it away: a month, no number of its own, nothing of the person but what offers had to answer. */
interface DecisionRow {
  readonly id: string;
  readonly month: string;
  readonly criteria: Readonly<Record<string, string | number | readonly string[] | null>>;
  readonly wish: { readonly source: string; readonly operator: string | null } | null;
  readonly alternatives: readonly Omit<Alternative, 'offers'>[];
  /** Numbers, in the order that was drawn. */
  readonly drawn: readonly number[];
  /** Numbers, from the top, as they were last shown before the first choice; none: not known. */
  readonly shown: readonly number[] | null;
  readonly made: readonly { readonly alternative: number | null; readonly outside: OutsideAlternative | null; readonly reason: ReasonCode | null }[];
  readonly isNeedEdited: boolean;
  readonly rules: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly trades: Readonly<Record<string, string>>;
}

/** The decisions behind a figure, in an order that tells nothing. */
export async function readDecisions(ask: Ask, viewer: Viewer, today: CalendarDate, asked: UnitAsked, after: string | null): Promise<DecisionsPageView> {
  if (after !== null && !place.test(after)) throw new Refusal('input.invalid');
  const rows = await ask<DecisionRow>(decisionsSql, [...await about(ask, viewer, today, asked), after, null, pageLength + 1]);
  const page = rows.slice(0, pageLength);
  return { rows: page.map(showDecision), next: rows.length > pageLength ? page.at(-1)?.id ?? null : null };
}

/** One of them, as it was shown. */
export async function readDecision(ask: Ask, viewer: Viewer, today: CalendarDate, asked: UnitAsked, id: string): Promise<DecisionReplayView> {
  const [row] = await ask<DecisionRow>(decisionsSql, [...await about(ask, viewer, today, asked), null, id, 1]);
  if (!row) throw new Refusal('record.not_found');
  return showReplayed(row);
}

// Whether the unit may be seen is asked of its own row first: of one that may not, there is no page, not even an empty one.
async function about(ask: Ask, viewer: Viewer, today: CalendarDate, asked: UnitAsked): Promise<readonly [string, string, string]> {
  const { report, reader } = await readFrame(ask, viewer, today, asked);
  const [unit] = await ask<{ level: UnitAsked['level']; unitId: string; organisationId: string | null; basins: string[]; isShown: boolean }>(`
    select level, unit_id as "unitId", organisation_id as "organisationId", basins, is_shown as "isShown" from neutrality_unit
    where report_id = $1 and level = $2 and unit_id = $3`, [report?.id ?? null, asked.level, asked.id]);
  if (!report || !unit || locks.domain && !mayReadFigures(unit, reader)) throw new Refusal('record.not_found');
  return [report.id, asked.level, asked.id];
}

const decisionsSql = `
  select d.id, d.month, d.criteria, d.wish, d.alternatives, d.drawn, d.shown, d.made, d.is_need_edited as "isNeedEdited", d.rules,
    (select coalesce(json_object_agg(x.id, x.name), '{}') from (
      select o.id, o.name from organisation o where o.id = any(n.ids) union all select b.id, b.name from branch b where b.id = any(n.ids)) x) as names,
    (select coalesce(json_object_agg(t.code, t.name), '{}') from trade t where t.code = any(n.trades)) as trades
  from app.audit_decisions($1, $2, $3, $4, $5, $6) d,
    lateral (select array_agg(distinct i.id::uuid) as ids, array_agg(distinct split_part(a.one->>'option', '/', 2)) as trades
      from (select jsonb_array_elements(d.alternatives) as one union all select m.one->'outside' from jsonb_array_elements(d.made) m(one)
          where m.one->'outside' <> 'null') a,
        lateral (values (a.one->>'operator'), (a.one->>'site'), (d.wish->>'operator')) i(id)) n
  order by d.id`;

const nameOf = ({ names }: DecisionRow, id: string | null | undefined): string => (id ? names[id] ?? '' : '');

function optionName({ trades }: DecisionRow, { option }: Pick<Alternative, 'option'>): string {
  const code = option.split('/')[1] ?? '';
  return trades[code] ?? code;
}

const isChosen = ({ made }: DecisionRow, n: number): boolean => made.some(({ alternative }) => alternative === n);
const outsideOf = ({ made }: DecisionRow): OutsideAlternative[] => made.flatMap(({ outside }) => outside ?? []);

function showDecision(row: DecisionRow): DecisionView {
  const chosen = [...row.alternatives.filter(({ n }) => isChosen(row, n)), ...outsideOf(row)];
  const every = [...row.alternatives, ...outsideOf(row)];
  const own = every.filter((one) => one.own).length;
  return {
    id: row.id, month: row.month, options: every.length, own, shown: row.shown?.length ?? null,
    retained: chosen.map((one) => `${optionName(row, one)} · ${nameOf(row, one.operator)}`), isOwnRetained: chosen.some((one) => one.own),
    reason: row.made[0]?.reason ?? null, share: every.length === 0 ? 0 : own / every.length,
  };
}

function showReplayed(row: DecisionRow): DecisionReplayView {
  const byNumber = new Map(row.alternatives.map((one) => [one.n, one]));
  const inOrder = row.drawn.flatMap((n) => byNumber.get(n) ?? []);
  const show = (one: Omit<OutsideAlternative, 'offers'>, seen: Pick<ReplayedAlternativeView, 'place' | 'isRetained' | 'isOutside'>): ReplayedAlternativeView => ({
    name: optionName(row, one), operatorName: nameOf(row, one.operator), siteName: nameOf(row, one.site), minutes: one.minutes, path: one.path,
    isOwn: one.own, weight: one.weight, ...seen });
  const placeOf = (n: number): number | null => {
    const index = row.shown?.indexOf(n) ?? -1;
    return index < 0 ? null : index + 1;
  };
  return {
    id: row.id, month: row.month, criteria: Object.entries(row.criteria).flatMap(([name, value]) => showCriterion(name, value)),
    wishSource: row.wish?.source ?? null, wishOperatorName: nameOf(row, row.wish?.operator) || null,
    alternatives: [...inOrder.map((one) => show(one, { place: placeOf(one.n), isRetained: isChosen(row, one.n), isOutside: false })),
      ...outsideOf(row).map((one) => show(one, { place: null, isRetained: true, isOutside: true }))],
    isDisplayKnown: row.shown !== null, reason: row.made[0]?.reason ?? null, rules: [...row.rules], isNeedEdited: row.isNeedEdited,
  };
}

function showCriterion(name: string, value: DecisionRow['criteria'][string] | undefined): { name: string; value: string }[] {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? [] : [{ name, value: text }];
}
