import type { EligibleOffer } from '@boussole/domain/choice/alternatives';
import { type Criteria, monthsAfter } from '@boussole/domain/choice/criteria';
import type { AsideReason, Relaxation } from '@boussole/domain/choice/snapshot';
import { staleAfterDays } from '@boussole/domain/register/freshness';
import { kmWithin, minutesFor } from '@boussole/domain/register/travel';
import { languageLevels, type OfferKind } from '@boussole/domain/register/vocabulary';
import type { Ask } from '../../platform/database.js';

/** Every offer that answers the criteria, and what became of the others of the domain. */
export interface Eligible {
  readonly offers: readonly EligibleOffer[];
  readonly aside: Partial<Record<AsideReason, number>>;
  readonly relax: Partial<Record<Relaxation, number>>;
}

interface Row {
  offers: (Omit<EligibleOffer, 'minutes'> & { km: number | null })[] | null;
  aside: Eligible['aside'] | null;
  relax: Record<Relaxation, number>;
}

/** What leads to a trade leads there by a course, at an employer's, or by having one's skills recognised. */
const kindsFor = (kind: OfferKind): readonly OfferKind[] => (kind === 'training' ? ['training', 'work_study', 'skills_validation'] : [kind]);

/** More sheets than this are no choice any more: the criteria are too wide. */
export const mostOffers = 4000;

/** The whole register judged in one statement: nothing of what the caller may ask narrows it but the criteria. */
export async function eligibleOffers(ask: Ask, criteria: Criteria): Promise<Eligible> {
  const { sql, parameters } = statement(criteria);
  const [row] = await ask<Row>(sql, parameters);
  return {
    offers: (row?.offers ?? []).map(({ km, ...offer }) => ({ ...offer, minutes: km === null ? null : minutesFor(km, criteria.travel) })),
    aside: row?.aside ?? {},
    // Text so that the record is JSON: what brings nothing back is not proposed.
    relax: Object.fromEntries(Object.entries(row?.relax ?? {}).filter(([, count]) => count > 0)),
  };
}

function statement(criteria: Criteria): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (value: unknown, type: string): string => `$${parameters.push(value)}::${type}`;
  const { trade, field } = criteria;
  const kinds = kindsFor(criteria.kind);
  const kindTags = [...kinds.map((kind) => `kind:${kind}`), ...(criteria.kind === 'work_study' ? ['path:work_study'] : [])];
  const domain = trade === null ? (field === null ? null : `array['field:' || ${given(field, 'text')}]`)
    : `(select array_agg('trade:' || n.code) from trade t join trade n on n.domain = t.domain where t.code = ${given(trade, 'text')})`;
  const withdrawnHere = trade === null ? (field === null ? 'true' : `exists (select from unnest(o.trades) t where left(t, 1) = ${given(field, 'text')})`)
    : `${given(trade, 'text')} = any(o.trades)`;
  const km = (minutes: number): string => given(kmWithin(minutes, criteria.travel), 'float8');
  const near = criteria.maxMinutes;
  const until = (months: number): string => given(monthsAfter(criteria.startsBefore, months), 'date');
  const relaxed = (reason: AsideReason, more = 'true'): string => `count(*) filter (where t.fails = '{${reason}}' and ${more})`;
  const sql = `
    with here as (select lat, lon, basin from commune where nis = ${given(criteria.communeNis, 'text')}),
    judged as materialized (
      select o.id, p.km, i.starts = '{}' or 'free_entry' = any(o.entries) as is_free, o.status, array_remove(array[
        ${failures(criteria, given, km(near)).join(',\n        ')}], null) as fails
      from offer_index i join offer o on o.id = i.offer_id join branch b on b.id = o.branch_id
        left join commune c on c.nis = b.commune_nis left join here h on true,
        lateral (select case when o.mode <> 'remote' then app.km(h.lat, h.lon, coalesce(b.lat, c.lat), coalesce(b.lon, c.lon)) end as km offset 0) p
      where i.tags && ${given(kindTags, 'text[]')} ${domain === null ? '' : `and i.tags && ${domain}`}),
    timed as materialized (
      select j.id, j.km, j.is_free, s.start, s.seats, s.in_3, s.in_6, j.fails || case
        when cardinality(j.fails) > 1 then '{}'
        when j.status = 'full' then '{full}'
        when s.open > 0 or j.is_free then '{}'
        when s.full > 0 then '{full}' else '{start}' end::text[] as fails
      from judged j left join lateral (
        select count(*) filter (where x.is_open and x.is_soon) as open, min(x.starts_on) filter (where x.is_open and x.is_soon) as start,
          case when bool_or(x.seats is null) filter (where x.is_open and x.is_soon) then null
            else sum(x.seats) filter (where x.is_open and x.is_soon) end as seats,
          count(*) filter (where x.is_soon and not x.is_open) as full,
          bool_or(x.is_open and x.starts_on < ${until(3)}) as in_3, bool_or(x.is_open and x.starts_on < ${until(6)}) as in_6
        from (
          select s.starts_on, coalesce(s.seats_left, s.seats) as seats, s.starts_on < ${given(criteria.startsBefore, 'date')} as is_soon,
            s.status = 'open' and coalesce(s.seats_left, s.seats, 1) > 0 and coalesce(s.register_by >= app.today(), true) as is_open
          from offer_session s where s.offer_id = j.id and s.status <> 'cancelled'
            and s.starts_on >= greatest(app.today(), ${given(criteria.startsFrom, 'date')})) x) s on cardinality(j.fails) <= 1)
    select
      (select json_agg(x) from (
        select o.id, o.version, encode(sha256(convert_to(${sheetText('o')}, 'UTF8')), 'hex') as hash, o.organisation_id as operator,
          o.branch_id as site, o.kind, o.title, o.trades, o.level, o.path, t.km, t.seats, t.start
        from timed t join offer o on o.id = t.id where t.fails = '{}' limit ${mostOffers + 1}) x) as offers,
      (select json_object_agg(x.reason, x.count) from (
        select t.fails[1] as reason, count(*) from timed t where t.fails <> '{}' group by 1
        union all
        select 'withdrawn', count(*) from offer o where o.status in ('suspended', 'closed') and o.merged_into_id is null
          and o.kind = any(${given(kinds, 'text[]')}) and o.updated_at > now() - interval '6 months' and ${withdrawnHere}
          having count(*) > 0) x) as aside,
      (select json_build_object('any_trade', ${relaxed('other_trade')}, 'any_level', ${relaxed('other_level')},
        ${[15, 30, 60].map((more) => `'more_minutes_${more}', ${relaxed('too_far', `t.km <= ${km(near + more)}`)}`).join(', ')},
        'more_months_3', ${relaxed('start', 't.in_3')}, 'more_months_6', ${relaxed('start', 't.in_6')},
        'any_time', ${relaxed('times')}, 'with_stale', ${relaxed('stale')}) from timed t) as relax`;
  return { sql, parameters };
}

/** What a sheet says, without what says when it was looked after. */
export const sheetText = (offer: string): string =>
  `(to_jsonb(${offer}) - '{created_at,updated_at,version,review_on,verified_on,verified_by,hand_fields,keeper_id}'::text[])::text`;

/** Each reason where it applies, else null, in the order in which they are told. What is not known excludes nothing. */
function failures(criteria: Criteria, given: (value: unknown, type: string) => string, mostKm: string): string[] {
  const { trade, level, diploma, languages, publics, age, times } = criteria;
  const asksUpTo = (known: (typeof languageLevels)[number]): string[] =>
    languageLevels.slice(0, languageLevels.indexOf(known) + 1).map((asked) => `asks:${asked}`);
  const isFollowed = languages.map((known) => `(i.tags @> ${given([`language:${known.language}`], 'text[]')}${
    known.level === null ? '' : ` and i.tags && ${given(asksUpTo(known.level), 'text[]')}`})`).join(' or ');
  const when = (reason: AsideReason, fails: string): string => `case when ${fails} then '${reason}' end`;
  return [
    ...(trade === null ? [] : [when('other_trade', `not i.tags @> ${given([`trade:${trade}`], 'text[]')}`)]),
    ...(criteria.withStale ? [] : [when('stale', `i.due_on <= app.today() - ${staleAfterDays}`)]),
    ...(level === null ? [] : [when('other_level', `o.level <> ${given(level, 'int')}`)]),
    when('too_far', `p.km > ${mostKm}`),
    when('other_territory', `o.serves_basins <> '{}' and not h.basin = any(o.serves_basins)`),
    ...(diploma === null ? [] : [when('diploma', `not i.tags @> ${given([`diploma:${diploma}`], 'text[]')}`)]),
    ...(languages.length === 0 ? [] : [when('language', `not (${isFollowed})`)]),
    ...(publics.length === 0 ? [] : [when('public', `not i.tags && ${given(publics.map((one) => `public:${one}`), 'text[]')}`)]),
    ...(age === null ? [] : [when('age', `not ${given(age, 'int')} between coalesce(i.min_age, 0) and coalesce(i.max_age, 200)`)]),
    ...(times.length === 0 ? [] : [when('times', `o.times <> '{}' and not o.times && ${given(times, 'text[]')}`)]),
  ];
}
