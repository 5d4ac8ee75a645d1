import { twinOf } from '@boussole/domain/choice/alternatives';
import { alternativeWith } from '@boussole/domain/choice/freezing';
import type { Alternative, OutsideAlternative } from '@boussole/domain/choice/snapshot';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { FoundSet } from './choice-set.queries.js';
import { outsideOffer } from './outside.queries.js';

/** What is picked: a number of the set, one of its sheets, or an offer that stands outside of it. */
export interface Pick { readonly alternative?: number | null; readonly offerId?: string | null; readonly sessionId?: string | null }

/** A pick as it is kept: its offer, where it leads, and whether it was in the set. */
export interface Picked {
  readonly offerId: string;
  readonly operator: string;
  readonly branchId: string;
  readonly alternative: number | null;
  /** What is recorded beside the set where it was not in it (N-A6): the set itself is never changed. */
  readonly outside: OutsideAlternative | null;
  readonly isOwn: boolean;
  readonly sessionId: string | null;
}

export async function resolvePick(ask: Ask, { snapshot }: FoundSet, pick: Pick): Promise<Picked> {
  const inside = alternativeOf(snapshot.alternatives, pick);
  const found = !inside && pick.offerId ? await outsideOffer(ask, snapshot, pick.offerId) : null;
  if (!inside && !found) throw new Refusal('choice.alternative_unknown');
  // One more sheet of an alternative of the set is that alternative.
  const alternative = inside ?? (found && twinOf(snapshot.alternatives, found));
  const outside = alternative ? null : found;
  const sheets = alternative?.offers.map(({ id }) => id) ?? [];
  const ids = pick.offerId ? [pick.offerId] : sheets;
  const [offer] = await ask<{ id: string; operator: string; branchId: string; sessionId: string | null }>(`
    select o.id, o.organisation_id as operator, o.branch_id as "branchId", s.id as "sessionId"
    from offer o left join offer_session s on s.offer_id = o.id and s.id = $2 and s.status <> 'cancelled'
    where o.id = any($1) and o.merged_into_id is null order by s.id is null, o.id limit 1`, [ids, pick.sessionId ?? null]);
  if (!offer || (pick.sessionId && offer.sessionId === null)) throw new Refusal('choice.alternative_unknown');
  const isOwn = (alternative ?? outside)?.own ?? false;
  const { id: offerId, ...place } = offer;
  return { offerId, ...place, alternative: alternative?.n ?? null, outside, isOwn };
}

function alternativeOf(alternatives: readonly Alternative[], { alternative: n, offerId }: Pick): Alternative | null {
  if (n === null || n === undefined) return offerId ? alternativeWith(alternatives, offerId) : null;
  const found = alternatives.find((one) => one.n === n);
  if (!found || (offerId && !found.offers.some(({ id }) => id === offerId))) throw new Refusal('choice.alternative_unknown');
  return found;
}
