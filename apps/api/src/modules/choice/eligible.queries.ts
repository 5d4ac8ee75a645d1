import type { EligibleOffer } from '@boussole/domain/choice/alternatives';
import { type Criteria, monthsAfter } from '@boussole/domain/choice/criteria';
import type { AsideReason, Relaxation } from '@boussole/domain/choice/snapshot';
import { staleAfterDays } from '@boussole/domain/register/freshness';
import { kmWithin, minutesFor } from '@boussole/domain/register/travel';
import { languageLevels, type OfferKind, weekTimes } from '@boussole/domain/register/vocabulary';
import type { Ask } from '../../platform/statement.js';

/** Every offer that answers the criteria, and what became of the others of the domain. */
export interface Eligible {
  readonly offers: readonly EligibleOffer[];
  readonly aside: Partial<Record<AsideReason, number>>;
  readonly relax: Partial<Record<Relaxation, number>>;
}

interface Row {
  offers: (Omit<EligibleOffer, 'minutes'> & { km: number | null })[] | null;
  aside: Eligible['aside'] | null;
  relax: Partial<Record<Relaxation, number>>;
}

/** What leads to a trade leads there by a course, at an employer's, or by having one's skills recognised. */
const kindsFor = (kind: OfferKind): readonly OfferKind[] => (kind === 'training' ? ['training', 'work_study', 'skills_validation'] : [kind]);

/** More sheets than this are no choice any more: the criteria are too wide. */
export const mostOffers = 4000;

/** The whole register judged in one statement: nothing of what the caller may ask narrows it but the criteria. */
export async function eligibleOffers(ask: Ask, criteria: Criteria): Promise<Eligible> {
  const { sql, parameters } = new Judging(criteria).whole();
  const [row] = await ask<Row>(sql, parameters);
  const offers = (row?.offers ?? []).map(({ km, ...offer }) => ({ ...offer, minutes: km === null ? null : minutesFor(km, criteria.travel) }));
  // Only where the choice is short does it matter what the trades beside it would bring.
  const beside = criteria.trade !== null && offers.length < shortChoice ? await offersBeside(ask, criteria, criteria.trade) : 0;
  const relax = { any_trade: beside, ...row?.relax };
  return {
    offers, aside: { ...row?.aside, ...(beside > 0 && { other_trade: beside }) },
    relax: Object.fromEntries(Object.entries(relax).filter(([, count]) => count > 0)),
  };
}

const shortChoice = 5;

async function offersBeside(ask: Ask, criteria: Criteria, trade: string): Promise<number> {
  const { sql, parameters } = new Judging(criteria).beside(trade);
  return (await ask<{ count: number }>(sql, parameters))[0]?.count ?? 0;
}

interface Statement { readonly sql: string; readonly parameters: unknown[] }

// A site stands so far at most from the middle of its commune: beyond, only the commune is looked at.
const slackKm = 15;
const mostMore = 60;

/** A statement being put together: the criteria, and the parameters that they become. */
class Judging {
  private readonly parameters: unknown[] = [];

  constructor(private readonly criteria: Criteria) {}

  whole(): Statement {
    const { trade, field } = this.criteria;
    const domain = trade !== null ? `and i.tags && ${this.given([`trade:${trade}`], 'text[]')}`
      : field === null ? '' : `and i.tags && ${this.given([`field:${field}`], 'text[]')}`;
    return { sql: `${this.judged(domain)}
    select
      (select json_agg(x) from (
        select o.id, o.version, encode(sha256(convert_to(${sheetText('o')}, 'UTF8')), 'hex') as hash, o.organisation_id as operator,
          o.branch_id as site, o.kind, o.title, o.trades, o.level, o.path, t.km, t.seats, t.start
        from timed t join offer o on o.id = t.id where t.fails = '{}' limit ${mostOffers + 1}) x) as offers,
      (select json_object_agg(x.reason, x.count) from (
        select f.fails[1] as reason, count(*) from (
          select fails from timed t union all select fails from narrow n where not ${isNear('n')}) f where f.fails <> '{}' group by 1
        union all
        select 'withdrawn', count(*) from offer o where o.status in ('suspended', 'closed') and o.merged_into_id is null
          and o.kind = any(${this.given(kindsFor(this.criteria.kind), 'text[]')}) and o.updated_at > now() - interval '6 months'
          and ${this.isOfDomain()} having count(*) > 0) x) as aside,
      (select json_build_object('any_level', ${relaxed('other_level')},
        ${[15, 30, mostMore].map((more) => `'more_minutes_${more}', ${relaxed('too_far', `t.km <= ${this.km(more)}`)}`).join(', ')},
        'more_months_3', ${relaxed('start', 't.in_3')}, 'more_months_6', ${relaxed('start', 't.in_6')},
        'any_time', ${relaxed('times')}, 'with_stale', ${relaxed('stale')}) from timed t) as relax`, parameters: this.parameters };
  }

  /** How many offers of the trades of the same domain would answer everything else. */
  beside(trade: string): Statement {
    const code = this.given(trade, 'text');
    const domain = `and i.tags && (select array_agg('trade:' || n.code) from trade t join trade n on n.domain = t.domain where t.code = ${code})
        and not i.tags && array['trade:' || ${code}]`;
    return { sql: `${this.judged(domain)} select count(*)::int as count from timed t where t.fails = '{}'`, parameters: this.parameters };
  }

  // First what the search's own row tells; then, where at most one thing is in the way, the site and the sessions.
  private judged(domain: string): string {
    const { criteria } = this;
    const kinds = [...kindsFor(criteria.kind).map((kind) => `kind:${kind}`), ...(criteria.kind === 'work_study' ? ['path:work_study'] : [])];
    return `
    with here as materialized (select lat, lon, basin from commune where nis = ${this.given(criteria.communeNis, 'text')}),
    far as materialized (select c.nis from commune c, here h where ${kmBetween('h', 'c.lat', 'c.lon')} > ${this.km(mostMore)} + ${slackKm}),
    narrow as materialized (
      select i.offer_id as id, i.tags, i.starts, array_remove(array[
        ${[...this.failures(), `case when i.commune_nis in (select nis from far) and not i.tags && '{mode:remote}' then 'too_far' end`].join(',\n        ')}
        ]::text[], null) as fails
      from offer_index i where i.tags && ${this.given(kinds, 'text[]')} ${domain}),
    judged as materialized (
      select n.id, p.km, n.starts = '{}' or n.tags && '{entry:free_entry}' as is_free, n.tags && '{status:full}' as is_full, n.fails || array_remove(array[
        case when p.km > ${this.km(0)} then 'too_far' end,
        case when o.serves_basins <> '{}' and not h.basin = any(o.serves_basins) then 'other_territory' end], null) as fails
      from narrow n join offer o on o.id = n.id join branch b on b.id = o.branch_id left join commune c on c.nis = b.commune_nis left join here h on true,
        lateral (select case when o.mode <> 'remote' then ${kmBetween('h', 'coalesce(b.lat, c.lat)', 'coalesce(b.lon, c.lon)')} end as km offset 0) p
      where ${isNear('n')}),
    timed as materialized (
      select j.id, j.km, s.start, s.seats, s.in_3, s.in_6, j.fails || case
        when cardinality(j.fails) > 1 then '{}'
        when j.is_full then '{full}'
        when s.open > 0 or j.is_free then '{}'
        when s.full > 0 then '{full}' else '{start}' end::text[] as fails
      from judged j left join lateral (${this.sessions()}) s on cardinality(j.fails) <= 1)`;
  }

  private sessions(): string {
    const until = (months: number): string => this.given(monthsAfter(this.criteria.startsBefore, months), 'date');
    return `
        select count(*) filter (where x.is_open and x.is_soon) as open, min(x.starts_on) filter (where x.is_open and x.is_soon) as start,
          case when bool_or(x.seats is null) filter (where x.is_open and x.is_soon) then null
            else sum(x.seats) filter (where x.is_open and x.is_soon) end as seats,
          count(*) filter (where x.is_soon and not x.is_open) as full,
          bool_or(x.is_open and x.starts_on < ${until(3)}) as in_3, bool_or(x.is_open and x.starts_on < ${until(6)}) as in_6
        from (
          select s.starts_on, coalesce(s.seats_left, s.seats) as seats, s.starts_on < ${this.given(this.criteria.startsBefore, 'date')} as is_soon,
            ${isOpenSession('s')} as is_open
          from offer_session s where s.offer_id = j.id and s.status <> 'cancelled'
            and s.starts_on >= greatest(app.today(), ${this.given(this.criteria.startsFrom, 'date')})) x`;
  }

  /** Each reason where it applies, else null, in the order in which they are told. What is not known excludes nothing. */
  private failures(): string[] {
    const { level, diploma, languages, publics, age, times, withStale } = this.criteria;
    const tags = (facet: string, values: readonly (string | number)[]): string => this.given(values.map((value) => `${facet}:${value}`), 'text[]');
    const isFollowed = languages.map((known) => `(i.tags && ${tags('language', [known.language])}${
      known.level === null ? '' : ` and i.tags && ${tags('asks', languageLevels.slice(0, languageLevels.indexOf(known.level) + 1))}`})`).join(' or ');
    const unlessUnknown = (facet: string, wanted: readonly (string | number)[], all: readonly (string | number)[]): string =>
      `not i.tags && ${tags(facet, wanted)} and i.tags && ${tags(facet, all)}`;
    const when = (reason: AsideReason, fails: string): string => `case when ${fails} then '${reason}' end`;
    return [
      ...(withStale ? [] : [when('stale', `i.due_on <= app.today() - ${staleAfterDays}`)]),
      ...(level === null ? [] : [when('other_level', unlessUnknown('level', [level], [1, 2, 3, 4, 5, 6, 7, 8]))]),
      ...(diploma === null ? [] : [when('diploma', `not i.tags && ${tags('diploma', [diploma])}`)]),
      ...(languages.length === 0 ? [] : [when('language', `not (${isFollowed})`)]),
      ...(publics.length === 0 ? [] : [when('public', `not i.tags && ${tags('public', publics)}`)]),
      ...(age === null ? [] : [when('age', `not ${this.given(age, 'int')} between coalesce(i.min_age, 0) and coalesce(i.max_age, 200)`)]),
      ...(times.length === 0 ? [] : [when('times', unlessUnknown('time', times, weekTimes))]),
    ];
  }

  private isOfDomain(): string {
    const { trade, field } = this.criteria;
    if (trade !== null) return `${this.given(trade, 'text')} = any(o.trades)`;
    return field === null ? 'true' : `exists (select from unnest(o.trades) t where left(t, 1) = ${this.given(field, 'text')})`;
  }

  private km(more: number): string {
    return this.given(kmWithin(this.criteria.maxMinutes + more, this.criteria.travel), 'float8');
  }

  private given(value: unknown, type: string): string {
    return `$${this.parameters.push(value)}::${type}`;
  }
}

// As app.km says, written out: a call for each offer would cost more than all the rest.
const kmBetween = (from: string, lat: string, lon: string): string => `12742 * asin(sqrt(sin(radians(${lat} - ${from}.lat) / 2) ^ 2
  + cos(radians(${from}.lat)) * cos(radians(${lat})) * sin(radians(${lon} - ${from}.lon) / 2) ^ 2))`;

const isNear = (narrow: string): string => `(cardinality(${narrow}.fails) < 2 and ${narrow}.fails <> '{too_far}')`;
const relaxed = (reason: AsideReason, more = 'true'): string => `count(*) filter (where t.fails = '{${reason}}' and ${more})`;

/** A session that one may still enter. */
export const isOpenSession = (session: string): string => `${session}.status = 'open' and coalesce(${session}.seats_left, ${session}.seats, 1) > 0
  and coalesce(${session}.register_by >= app.today(), true)`;

/** What a sheet says, without what says when it was looked after. */
export const sheetText = (offer: string): string =>
  `(to_jsonb(${offer}) - '{created_at,updated_at,version,review_on,verified_on,verified_by,hand_fields,keeper_id}'::text[])::text`;
