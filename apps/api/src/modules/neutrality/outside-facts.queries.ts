import type { Period } from '@boussole/domain/neutrality/period/calendar';
import type { CoverageFacts, RuleFacts } from '@boussole/domain/neutrality/rules/finding';
import type { OptionCount } from '@boussole/domain/neutrality/inflation';
import type { OwnSets } from '@boussole/domain/neutrality/own-set';
import type { Ask } from '../../platform/statement.js';

interface Paper { readonly structure: string; readonly operator: string; readonly day: number; readonly count: number }
interface Entries { readonly structure: string; readonly entries: number }

/** What stands beside the decisions of a period, as it was brought in. */
export interface OutsideRows {
  readonly paper: readonly Paper[];
  readonly entries: readonly Entries[];
  readonly coverage: readonly CoverageFacts[];
  readonly options: readonly OptionCount[];
}

/** Referrals on paper and reported entries of a period, what the register lacks, and how much each operator's offer grew in it. */
export async function readOutside(ask: Ask, { from, until }: Period): Promise<OutsideRows> {
  return {
    paper: await ask<Paper>(`select structure_id as structure, operator_id as operator, referred_on - '1970-01-01'::date as day, count(*)::int as count
      from paper_referral where referred_on between $1 and $2 group by 1, 2, 3 order by 1, 2, 3`, [from, until]),
    entries: await ask<Entries>(`select structure_id as structure, sum(entries)::int as entries from partner_entry
      where month between date_trunc('month', $1::date) and $2 group by 1 order by 1`, [from, until]),
    coverage: await ask<CoverageFacts>(`select k.operator_id as operator, k.basin, k.known, (select count(*)::int from offer o join branch b on b.id = o.branch_id
        join commune c on c.nis = b.commune_nis where o.organisation_id = k.operator_id and c.basin = k.basin and o.status = 'open') as held
      from known_offer k order by 1, 2`),
    options: await ask<OptionCount>(`select o.organisation_id as operator, left(t.trade, 1) as domain,
        count(distinct o.id) filter (where o.created_at < $1::date)::int as before, count(distinct o.id)::int as after
      from offer o, unnest(o.trades) t(trade) where o.status = 'open' and o.created_at < $2::date + 1 group by 1, 2 order by 1, 2`, [from, until]),
  };
}

/** The same, as the rules ask for it: what went to a structure's own on its day, and what did not. */
export function outsideFacts({ paper, entries, coverage, options }: OutsideRows, links: OwnSets): Pick<RuleFacts, 'outside' | 'coverage' | 'options'> {
  const structures = [...new Set([...paper, ...entries].map(({ structure }) => structure))].sort();
  const outside = structures.map((structure) => {
    const lines = paper.filter((line) => line.structure === structure);
    const own = lines.filter(({ operator, day }) => links.of('', structure, day).has(operator));
    const [paperOwn, all] = [countOf(own), countOf(lines)];
    return { structure, paperOwn, paperOther: all - paperOwn, entries: entries.find((one) => one.structure === structure)?.entries ?? null };
  });
  return { outside, coverage, options };
}

const countOf = (lines: readonly Paper[]): number => lines.reduce((sum, { count }) => sum + count, 0);
