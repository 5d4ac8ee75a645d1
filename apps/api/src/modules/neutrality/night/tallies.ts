import type { CalendarDate } from '@boussole/domain/calendar-date';
import { jsonObject } from '@boussole/domain/neutrality/audit/json';
import { addPart, emptyOpenTally, openFigures, type OpenTally } from '@boussole/domain/neutrality/night/open-tally';
import type { Parameters } from '@boussole/domain/neutrality/parameters';
import type { PeriodLevel } from '@boussole/domain/neutrality/period/period-audit';
import type { Group } from '@boussole/domain/neutrality/tally';
import type { Ask } from '../../../platform/statement.js';
import type { Reference } from './settings.js';
import type { Taken } from './take-decisions.js';

interface StoredGroup { readonly count: number; readonly least: number; readonly chances: readonly number[] }
interface Row {
  readonly level: PeriodLevel; readonly unit: string; readonly people: string[]; readonly persons: number; readonly decisions: number;
  readonly excludedWishes: number; readonly observed: number; readonly informative: number; readonly determined: number;
  readonly determinedMarked: number; readonly impossible: number; readonly groups: Record<string, StoredGroup>;
}

interface Unit { readonly level: PeriodLevel; readonly unit: string }
const keyOf = ({ level, unit }: Unit): string => `${level}:${unit}`;

/** Adds decisions of one quarter to the tallies of their units, and works out the figures of these alone. */
export async function addToTallies(ask: Ask, decisions: readonly Taken[], { quarter, settings }: Reference): Promise<void> {
  const units = new Map<string, Unit>();
  for (const { parts } of decisions) for (const { level, unit } of parts) units.set(keyOf({ level, unit }), { level, unit });
  if (units.size === 0) return;
  const tallies = await readTallies(ask, quarter, [...units.values()]);
  for (const { personId, fate, isChosen, parts } of decisions) {
    for (const part of parts) {
      const open = tallies.get(keyOf(part)) ?? emptyOpenTally();
      tallies.set(keyOf(part), open);
      addPart(open, part, fate === 'wish', { person: isChosen ? personId : null, isNewPerson: part.isNewPerson });
    }
  }
  const through = decisions.map(({ day }) => day).sort().at(-1);
  await writeTallies(ask, quarter, through, [...units].flatMap(([key, unit]) => {
    const open = tallies.get(key);
    return open ? [rowOf(unit, open, settings)] : [];
  }));
}

async function readTallies(ask: Ask, quarter: CalendarDate, units: readonly Unit[]): Promise<Map<string, OpenTally>> {
  const rows = await ask<Row>(`
    select t.level, t.unit_id as unit, t.people::text[] as people, t.persons, t.decisions, t.excluded_wishes as "excludedWishes",
      t.observed, t.informative, t.determined, t.determined_marked as "determinedMarked", t.impossible, t.groups
    from neutrality_tally t join jsonb_to_recordset($2) as x(level text, unit uuid) on x.level = t.level and x.unit = t.unit_id
    where t.quarter = $1 order by t.level, t.unit_id for update of t`, [quarter, JSON.stringify(units)]);
  return new Map(rows.map((row) => [keyOf(row), openOf(row)]));
}

function openOf(row: Row): OpenTally {
  const { people, persons, decisions, excludedWishes, observed, informative, determined, determinedMarked, impossible } = row;
  const groups = new Map(Object.entries(row.groups).map(([key, { count, least, chances }]): [string, Group] =>
    [key, { count, law: { key, least, chances: Float64Array.from(chances) } }]));
  return { people: new Set(people), persons, decisions, excludedWishes,
    tally: { groups, observed, informative, determined, determinedMarked, impossible } };
}

function rowOf({ level, unit }: Unit, open: OpenTally, settings: Parameters) {
  const { people, persons, decisions, excludedWishes, tally } = open;
  const { observed, informative, determined, determinedMarked, impossible } = tally;
  const groups = Object.fromEntries([...tally.groups].map(([key, { count, law }]): [string, StoredGroup] =>
    [key, { count, least: law.least, chances: [...law.chances] }]));
  return {
    level, unit, people: [...people].sort(), persons, decisions, excluded_wishes: excludedWishes, observed, informative, determined,
    determined_marked: determinedMarked, impossible, groups, figures: jsonObject(openFigures(unit, open, settings)),
  };
}

const counts = ['people', 'persons', 'decisions', 'excluded_wishes', 'observed', 'informative', 'determined', 'determined_marked',
  'impossible', 'groups', 'figures'];
const [taken, replaced] = [counts.map((name) => `x.${name}`).join(', '), counts.map((name) => `${name} = excluded.${name}`).join(', ')];

async function writeTallies(
  ask: Ask, quarter: CalendarDate, through: CalendarDate | undefined, rows: readonly ReturnType<typeof rowOf>[],
): Promise<void> {
  await ask(`
    insert into neutrality_tally (quarter, level, unit_id, organisation_id, basins, ${counts.join(', ')}, through_day)
    select $1, x.level, x.unit, coalesce(o.id, b.organisation_id), coalesce(places.basins, '{}'), ${taken}, $2
    from jsonb_to_recordset($3) as x(level text, unit uuid, people uuid[], persons int, decisions int, excluded_wishes int, observed int,
        informative int, determined int, determined_marked int, impossible int, groups jsonb, figures jsonb)
      left join organisation o on o.id = x.unit and x.level in ('structure', 'operator')
      left join branch b on b.id = x.unit and x.level = 'branch'
      left join lateral (select array_agg(distinct c.basin order by c.basin) as basins from branch p join commune c on c.nis = p.commune_nis
        where p.id = b.id or p.organisation_id = o.id) places on true
    on conflict (quarter, level, unit_id) do update set organisation_id = excluded.organisation_id, basins = excluded.basins,
      ${replaced}, through_day = greatest(neutrality_tally.through_day, excluded.through_day)`,
  [quarter, through, JSON.stringify(rows)]);
}
