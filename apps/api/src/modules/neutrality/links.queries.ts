import type { Period } from '@boussole/domain/neutrality/period/calendar';
import type { ProductLink } from '@boussole/domain/neutrality/product/link-lines';
import type { Ask } from '../../platform/statement.js';

const dayOf = (instant: string): string => `(${instant} at time zone 'Europe/Brussels')::date`;

/** Whose ties are looked for: of everybody who froze a set at any time, or of those alone who are named. */
interface Holders { readonly people: string; readonly structures: string }

const everybody: Holders = {
  people: 'select distinct m.person_id from choice_set s join membership m on m.id = s.by_membership_id',
  structures: 'exists (select from choice_set s where s.organisation_id = o.id)',
};
const named: Holders = { people: 'select unnest($3::uuid[]) as person_id', structures: 'o.id = any($4::uuid[])' };

/** The ties that held on some day of a period, of those who froze a set at any time. */
export const readLinks = (ask: Ask, { from, until }: Period): Promise<ProductLink[]> => ask<ProductLink>(tiesOf(everybody), [from, until]);

/** The same of some people and structures alone: what it costs does not hang on how many sets there are. */
export const readLinksOf = (
  ask: Ask, { from, until }: Period, people: readonly string[], structures: readonly string[],
): Promise<ProductLink[]> => ask<ProductLink>(tiesOf(named), [from, until, people, structures]);

/**
 * The same ties that app.own_operators counts on its day. Of several declarations the last of a day counts, until the day before the next;
 * a hat that was taken away counts until that day.
 */
const tiesOf = ({ people, structures }: Holders): string => `
  with person_of as (${people}),
  tied(tie, holder, operator, from_on, until_on) as (
    select 'structure', o.id, o.id, null::date, null::date from organisation o
      where ${structures}
    union select 'employer', e.person_id, e.employer_id, e.from_on, e.until_on from employment e
    union select 'host', e.person_id, e.recorded_by_organisation_id, e.from_on, e.until_on from employment e
    union select 'host', m.person_id, m.organisation_id, m.from_on, least(m.until_on, ${dayOf('m.disabled_at')}) from membership m
    union select 'declared', i.person_id, (l.one->>'organisationId')::uuid, ${dayOf('i.declared_at')}, ${dayOf('i.next_at')} - 1
      from (select d.*, lead(d.declared_at) over (partition by d.person_id order by d.declared_at, d.id desc) as next_at
        from interest_declaration d) i, jsonb_array_elements(i.links) l(one)
    union select a.kind, a.from_organisation_id, a.to_organisation_id, a.from_on, a.until_on from affiliation_link a
      where a.kind in ('group', 'network')
    union select 'merged', o.id, o.merged_into_id, null, null from organisation o where o.merged_into_id is not null)
  select tie, holder, operator, from_on::text as "from", until_on::text as until from tied
  where coalesce(from_on, '-infinity') <= least(coalesce(until_on, 'infinity'), $2::date) and coalesce(until_on, 'infinity') >= $1::date
    and (tie not in ('employer', 'host', 'declared') or holder in (select person_id from person_of))
  order by 1, 2, 3, 4, 5`;
