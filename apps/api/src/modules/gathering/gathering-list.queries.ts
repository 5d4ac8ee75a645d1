import { mayPlanGathering } from '@boussole/domain/gathering/rules';
import { addMonths, checkMonth } from '@boussole/domain/gathering/month';
import type { Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import { colleaguesJson } from '../team/colleagues.queries.js';
import type { GatheringsView } from './gathering.graphql.js';
import { type LineJson, lineColumns, showLine, unnamedOf } from './gathering.queries.js';

const mostOfAMonth = 500;
const midnight = (day: string) => `(${day}::date)::timestamp at time zone 'Europe/Brussels'`;
const monthIn = (of: string) => `to_char(${of} at time zone 'Europe/Brussels', 'YYYY-MM-01')`;

interface Row { gatherings: LineJson[]; previous: string | null; next: string | null; colleagues: GatheringsView['colleagues'] }

/** The gatherings of the viewer's branch in the month of a day, and where there are others: one statement. */
export async function readGatherings(ask: Ask, viewer: Viewer, day: string, now: Date): Promise<GatheringsView> {
  const month = orRefuse(checkMonth(day, now));
  const [row] = await ask<Row>(`
    with ours as materialized (
      select g.* from gathering g where g.branch_id = $1 and g.starts_at >= ${midnight('$2')} and g.starts_at < ${midnight('$3')}
      order by g.starts_at, g.id limit ${mostOfAMonth})
    select
      (select coalesce(json_agg(x), '[]') from (
        select ${lineColumns} from ours g cross join lateral ${unnamedOf} u
        join app.gathering_counts((select array_agg(o.id) from ours o)) c on c.id = g.id order by g.starts_at, g.id) x) as gatherings,
      (select ${monthIn('max(g.starts_at)')} from gathering g where g.branch_id = $1 and g.starts_at < ${midnight('$2')}) as previous,
      (select ${monthIn('min(g.starts_at)')} from gathering g where g.branch_id = $1 and g.starts_at >= ${midnight('$3')}) as next,
      ${colleaguesJson('$1')} as colleagues`, [viewer.branchId, month, addMonths(month, 1)]);
  const canPlan = mayPlanGathering(viewer).ok;
  return {
    month, gatherings: (row?.gatherings ?? []).map(showLine), previous: row?.previous ?? null, next: row?.next ?? null,
    canPlan, colleagues: canPlan ? row?.colleagues ?? [] : [],
  };
}
