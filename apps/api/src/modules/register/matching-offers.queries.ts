import { staleAfterDays } from '@boussole/domain/register/freshness';
import type { Ask } from '../../platform/statement.js';
import type { RegisterSearchInput } from './register-search.graphql.js';
import { conditionsOf } from './search-conditions.js';

/** The offers that a search finds, all of them; and one offer of each place and of each body, to describe them by. */
export interface Matching {
  readonly offers: readonly string[];
  readonly onePerBranch: readonly string[];
  readonly onePerOrganisation: readonly string[];
}

// By name, never by rank: the same register is always written in the same order, whatever the identifiers that it gave.
const order = `g.name collate "C", g.kind, g.website collate "C", g.id, b.name collate "C", b.postcode, b.street collate "C", b.id,
  o.title collate "C", o.kind, o.level, o.path, o.website collate "C", o.id`;

/** What an export writes, in the order in which it is written. */
export async function matchingOffers(ask: Ask, search: RegisterSearchInput): Promise<Matching> {
  const { sql, parameters } = await conditionsOf(ask, search);
  const fresh = search.withStale ? '' : `and i.due_on > app.today() - ${staleAfterDays}`;
  const rows = await ask<{ id: string; opens_branch: boolean; opens_organisation: boolean }>(`
    select o.id, lag(o.branch_id) over (order by ${order}) is distinct from o.branch_id as opens_branch,
      lag(o.organisation_id) over (order by ${order}) is distinct from o.organisation_id as opens_organisation
    from offer_index i join offer o on o.id = i.offer_id join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
    where ${sql} ${fresh} order by ${order}`, parameters);
  const idsOf = (found: typeof rows): string[] => found.map(({ id }) => id);
  return {
    offers: idsOf(rows),
    onePerBranch: idsOf(rows.filter((row) => row.opens_branch)),
    onePerOrganisation: idsOf(rows.filter((row) => row.opens_organisation)),
  };
}
