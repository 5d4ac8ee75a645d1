import { type OwnLink, readSnapshot, type Snapshot } from '@boussole/domain/choice/snapshot';
import { sheetNumbers } from '@boussole/domain/preference/sheet';
import type { Ask } from '../../platform/statement.js';
import type { LocaleName } from '../account/account.graphql.js';
import type { ChoiceSheetEntryView, ChoiceSheetView } from './choice-sheet.graphql.js';

/** A frozen set as it is read for its sheet. */
export interface SheetSource {
  readonly snapshot: string;
  readonly frozenAt: Date;
  readonly made: readonly { readonly alternative: number | null; readonly offerId: string }[];
  readonly locale: LocaleName | null;
  readonly canSend: boolean;
}

export const madeJson = (set: string) => `
  (select coalesce(json_agg(json_build_object('alternative', m.alternative, 'offerId', m.offer_id) order by m.made_at, m.id), '[]')
    from choice_made m where m.choice_set_id = ${set})`;

type OfferFacts = Omit<ChoiceSheetEntryView, 'isRetained' | 'tie' | 'minutes'> & { readonly organisationId: string };
/** One line of a sheet before its facts are known. */
interface Line { readonly offerIds: readonly string[]; readonly isRetained: boolean; readonly minutes: number | null }

/** A sheet's lines with what the register says of them today: what was frozen says which, the register how to get there. */
export async function readSheet(ask: Ask, source: SheetSource): Promise<ChoiceSheetView> {
  const snapshot = readSnapshot(source.snapshot);
  const lines = linesOf(snapshot, source.made);
  const facts = await offerFacts(ask, lines.map(({ offerIds }) => offerIds));
  const ties = new Map<string, OwnLink>(snapshot.own.map(({ operator, link }) => [operator, link]));
  const entries = lines.flatMap(({ isRetained, minutes }, place) => {
    const found = facts.get(place);
    if (!found) return [];
    const { organisationId, ...offer } = found;
    return [{ ...offer, isRetained, minutes, tie: ties.get(organisationId) ?? null }];
  });
  const { frozenAt, locale, canSend } = source;
  return { frozenAt, locale, canSend, optionCount: snapshot.alternatives.length, entries };
}

function linesOf({ alternatives, order }: Snapshot, made: SheetSource['made']): Line[] {
  const byNumber = new Map(alternatives.map((alternative) => [alternative.n, alternative]));
  const drawn = order.flatMap((number) => byNumber.get(number) ?? []);
  const retained = made.flatMap(({ alternative }) => alternative ?? []);
  const numbers = sheetNumbers(drawn.map(({ n, operator }) => ({ number: n, organisationId: operator })), retained);
  const inside = numbers.flatMap((number): Line[] => {
    const alternative = byNumber.get(number);
    if (!alternative) return [];
    // Of twin sheets, the one that was picked speaks.
    const picked = made.filter((one) => one.alternative === number).map(({ offerId }) => offerId);
    return [{ offerIds: [...picked, ...alternative.offers.map(({ id }) => id)], isRetained: picked.length > 0, minutes: alternative.minutes }];
  });
  const outside = [...new Set(made.filter(({ alternative }) => alternative === null).map(({ offerId }) => offerId))];
  return [...inside, ...outside.map((id) => ({ offerIds: [id], isRetained: true, minutes: null }))];
}

// Of the sheets of a line the first that is still offered; its next session is the next of any of them.
async function offerFacts(ask: Ask, lines: readonly (readonly string[])[]): Promise<Map<number, OfferFacts>> {
  const rows = await ask<OfferFacts & { line: number }>(`
    with wanted as (
      select (l.place - 1)::int as line, (o.id #>> '{}')::uuid as id, o.place
      from jsonb_array_elements($1::jsonb) with ordinality l(ids, place), jsonb_array_elements(l.ids) with ordinality o(id, place)),
    spoken as (
      select distinct on (w.line) w.line, o.* from wanted w join offer o on o.id = w.id
      order by w.line, o.status = 'closed' or o.merged_into_id is not null, w.place)
    select o.line, o.id as "offerId", o.status, o.kind, o.title, g.id as "organisationId", g.name as "organisationName", b.name as "branchName",
      b.street, b.postcode, coalesce(b.locality, c.name_fr) as place, o.mode, o.path, o.times, o.languages, s.starts_on::text as "startsOn",
      s.register_by::text as "registerBy", o.duration_weeks as "durationWeeks", o.duration_hours::float as "durationHours",
      o.price_cents as "priceCents", o.price_note as "priceNote", o.entries, o.entry_note as "entryNote", b.phone, b.email,
      coalesce(o.website, b.website, g.website) as website
    from spoken o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
      left join commune c on c.nis = b.commune_nis
      left join lateral (
        select s.starts_on, s.register_by from wanted w join offer_session s on s.offer_id = w.id
        where w.line = o.line and s.status = 'open' and s.starts_on >= app.today() order by s.starts_on, s.id limit 1) s on true
    order by o.line`, [JSON.stringify(lines)]);
  return new Map(rows.map(({ line, ...facts }) => [line, facts]));
}
