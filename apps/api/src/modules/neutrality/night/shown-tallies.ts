import type { Parameters } from '@boussole/domain/neutrality/parameters';
import { type Body, type Pattern, shownUnits } from '@boussole/domain/neutrality/period/shown-units';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { Ask } from '../../../platform/statement.js';
import type { Reference } from './settings.js';
import type { Taken } from './take-decisions.js';

/** Of those who were advised no more names are kept than it takes to know that there are enough. */
const mostNames = 100;
const leastCounsellors = (settings: Parameters) =>
  ({ counsellors: settings.publication.leastCounsellors, persons: settings.publication.leastCell });

interface Row { readonly layer: 'chosen' | 'counted'; readonly bodies: string[]; readonly people: string[]; readonly learners: string[] }

/** Notes who stands behind which units, and says again which of these may be shown beside each other. */
export async function showTallies(
  ask: Ask, decisions: readonly Taken[], { quarter, settings }: Reference, nameOf: (learner: string) => string,
): Promise<void> {
  const rows = await ask<Row>(`
    select layer, bodies, people::text[] as people, learners from tally_pattern where quarter = $1 for update`, [quarter]);
  const patterns = new Map(rows.map((row) => [keyOf(row), row]));
  const changed = new Set<string>();
  for (const one of decisions) {
    const bodies = one.parts.filter(({ level }) => level !== 'counsellor').map(({ level, unit }) => `${level}:${unit}`).sort();
    if (bodies.length === 0) continue;
    for (const layer of one.isChosen ? ['chosen', 'counted'] as const : ['counted'] as const) {
      const key = keyOf({ layer, bodies });
      const before = patterns.get(key) ?? { layer, bodies, people: [], learners: [] };
      const name = one.decision.learner === '' ? one.id : nameOf(one.decision.learner);
      const [people, learners] = [grown(before.people, one.personId, Infinity), grown(before.learners, name, mostNames)];
      patterns.set(key, { ...before, people, learners });
      changed.add(key);
    }
  }
  await writePatterns(ask, quarter, [...patterns].filter(([key]) => changed.has(key)).map(([, row]) => row));
  await writeShown(ask, quarter, shownOf([...patterns.values()], settings));
}

const keyOf = ({ layer, bodies }: Pick<Row, 'layer' | 'bodies'>): string => `${layer} ${bodies.join(' ')}`;
const grown = (names: string[], name: string, most: number): string[] =>
  (names.includes(name) || names.length >= most ? names : [...names, name].sort());

function shownOf(rows: readonly Row[], settings: Parameters): string[] {
  const known = new Map<string, Body>();
  const bodyOf = (name: string): Body => {
    const [level = '', unit = ''] = name.split(':');
    const body = known.get(name) ?? { level: level === 'structure' || level === 'branch' ? level : 'operator', unit };
    known.set(name, body);
    return body;
  };
  const layer = (wanted: Row['layer']): Pattern[] => rows.filter((row) => row.layer === wanted).map(({ bodies, people, learners }) =>
    ({ bodies: bodies.map(bodyOf), counsellors: new Set(people), persons: new Set(learners) }));
  return [...shownUnits([layer('chosen'), layer('counted')], leastCounsellors(settings))].map(({ level, unit }) => `${level}:${unit}`);
}

async function writePatterns(ask: Ask, quarter: CalendarDate, rows: readonly Row[]): Promise<void> {
  await ask(`insert into tally_pattern (quarter, layer, bodies, people, learners)
    select $1, x.layer, x.bodies, x.people, x.learners
    from jsonb_to_recordset($2) as x(layer text, bodies text[], people uuid[], learners text[])
    on conflict (quarter, layer, bodies) do update set people = excluded.people, learners = excluded.learners`,
  [quarter, JSON.stringify(rows)]);
}

async function writeShown(ask: Ask, quarter: CalendarDate, shown: readonly string[]): Promise<void> {
  await ask(`update neutrality_tally set is_shown = not is_shown
    where quarter = $1 and level <> 'counsellor' and is_shown <> (level || ':' || unit_id = any($2::text[]))`, [quarter, shown]);
}
