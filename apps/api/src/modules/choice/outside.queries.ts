import { type EligibleOffer, outsideOf } from '@boussole/domain/choice/alternatives';
import type { OutsideAlternative, Snapshot } from '@boussole/domain/choice/snapshot';
import { minutesFor } from '@boussole/domain/register/travel';
import type { Ask } from '../../platform/statement.js';
import { isOpenSession, sheetText } from './eligible.queries.js';

type Found = Omit<EligibleOffer, 'minutes'> & { readonly km: number | null };

/** An offer of the register that did not stand in a set, as it would have been frozen; none: the register does not offer it today. */
export async function outsideOffer(ask: Ask, { need, own }: Snapshot, offerId: string): Promise<OutsideAlternative | null> {
  const [found] = await ask<Found>(`
    select o.id, o.version, encode(sha256(convert_to(${sheetText('o')}, 'UTF8')), 'hex') as hash, o.organisation_id as operator,
      o.branch_id as site, o.kind, o.title, o.trades, o.level, o.path, s.seats, s.start,
      case when o.mode <> 'remote' then app.km(h.lat, h.lon, coalesce(b.lat, c.lat), coalesce(b.lon, c.lon)) end as km
    from offer o join branch b on b.id = o.branch_id left join commune c on c.nis = b.commune_nis left join commune h on h.nis = $2
      left join lateral (
        select min(s.starts_on)::text as start,
          case when not bool_or(coalesce(s.seats_left, s.seats) is null) then sum(coalesce(s.seats_left, s.seats))::int end as seats
        from offer_session s where s.offer_id = o.id and ${isOpenSession('s')} and s.starts_on >= app.today()) s on true
    where o.id = $1 and o.status in ('open', 'full') and o.merged_into_id is null`, [offerId, need.communeNis]);
  if (!found) return null;
  const { km, ...offer } = found;
  const minutes = km === null ? null : minutesFor(km, need.travel);
  return outsideOf({ ...offer, minutes }, need, new Set(own.map(({ operator }) => operator)));
}
