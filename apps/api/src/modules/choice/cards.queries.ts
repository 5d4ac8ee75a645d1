import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { Alternative, Snapshot } from '@boussole/domain/choice/snapshot';
import { freshnessOf } from '@boussole/domain/register/freshness';
import type { Ask } from '../../platform/statement.js';
import type { ChoiceCardView, ChoiceSessionView } from './choice.graphql.js';
import { sheetText } from './eligible.queries.js';

type Sheet = Pick<ChoiceCardView, 'title' | 'kind' | 'operatorName' | 'siteName' | 'communeName' | 'level' | 'path' | 'mode' | 'entries' | 'languages'
  | 'publics' | 'times' | 'priceCents' | 'priceNote' | 'durationHours' | 'durationWeeks' | 'weeklyHours' | 'objective' | 'prerequisiteNote' | 'website'>
  & { id: string; reviewOn: CalendarDate; hash: string; sessions: ChoiceSessionView[] };

/** The cards of a set in the order that was drawn: what their sheets say today, what was frozen of them then. */
export async function readCards(ask: Ask, { alternatives, order }: Snapshot, today: CalendarDate): Promise<ChoiceCardView[]> {
  const sheets = await ask<Sheet>(`
    select o.id, o.title, o.kind, g.name as "operatorName", b.name as "siteName", coalesce(c.name_fr, b.locality) as "communeName", o.level, o.path,
      o.mode, o.entries, o.languages, o.publics, o.times, o.price_cents as "priceCents", o.price_note as "priceNote",
      o.duration_hours::float as "durationHours", o.duration_weeks as "durationWeeks", o.weekly_hours::float as "weeklyHours", o.objective,
      o.prerequisite_note as "prerequisiteNote", o.website, o.review_on::text as "reviewOn",
      encode(sha256(convert_to(${sheetText('o')}, 'UTF8')), 'hex') as hash,
      coalesce(s.list, '[]') as sessions
    from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id left join commune c on c.nis = b.commune_nis
      left join lateral (
        select json_agg(json_build_object('id', s.id, 'offerId', s.offer_id, 'startsOn', s.starts_on, 'seatsLeft', coalesce(s.seats_left, s.seats))
          order by s.starts_on, s.id) as list
        from offer_session s where s.offer_id = o.id and s.status = 'open' and s.starts_on >= app.today()
          and coalesce(s.seats_left, s.seats, 1) > 0) s on true
    where o.id = any($1)`, [alternatives.flatMap(({ offers }) => offers.map(({ id }) => id))]);
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const cards = alternatives.map((alternative) => cardOf(alternative, byId, today));
  return order.flatMap((n) => cards[n] ?? []);
}

// A sheet is never deleted: an alternative always has its first one.
function cardOf(alternative: Alternative, byId: ReadonlyMap<string, Sheet>, today: CalendarDate): ChoiceCardView | null {
  const sheets = alternative.offers.flatMap(({ id }) => byId.get(id) ?? []);
  const [sheet] = sheets;
  if (!sheet) return null;
  const { id, reviewOn, hash: _, sessions: __, ...said } = sheet;
  return {
    ...said, alternative: alternative.n, offerId: id, offerIds: sheets.map((one) => one.id), operatorId: alternative.operator,
    minutes: alternative.minutes, start: alternative.start, seats: alternative.seats, isOwn: alternative.own,
    path: alternative.path, freshness: freshnessOf(reviewOn, today),
    hasChanged: alternative.offers.some((frozen) => byId.get(frozen.id)?.hash !== frozen.hash),
    sessions: sheets.flatMap(({ sessions }) => sessions),
  };
}
