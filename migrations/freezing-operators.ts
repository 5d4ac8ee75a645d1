/** Who is linked to whoever chooses, on this very day. */
const isToday = (from: string, until: string): string => `${from} <= app.today() and coalesce(${until}, 'infinity') >= app.today()`;

export const ownOperators = `
create function app.own_operators() returns table (organisation_id uuid, link text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive seed(id, link, place) as (
    select app.organisation_id(), 'structure', 1 where app.organisation_id() is not null
    union all select e.employer_id, 'employer', 2 from employment e
      where e.person_id = app.person_id() and ${isToday('e.from_on', 'e.until_on')}
    union all select e.recorded_by_organisation_id, 'host', 3 from employment e
      where e.person_id = app.person_id() and ${isToday('e.from_on', 'e.until_on')}
    union all select m.organisation_id, 'host', 3 from membership m
      where m.person_id = app.person_id() and m.disabled_at is null and ${isToday('m.from_on', 'm.until_on')}
    union all select (l.one->>'organisationId')::uuid, 'declared', 4 from (
        select d.links from interest_declaration d where d.person_id = app.person_id() order by d.declared_at desc, d.id limit 1) latest,
      jsonb_array_elements(latest.links) l(one)),
  own(id, link, place) as (
    select id, link, place from seed
    union
    select case when a.from_organisation_id = o.id then a.to_organisation_id else a.from_organisation_id end, 'group', 5
    from own o join affiliation_link a on o.id in (a.from_organisation_id, a.to_organisation_id)
    where a.kind = 'group' and ${isToday('a.from_on', 'a.until_on')}),
  tied(id, link, place) as (
    select case when a.from_organisation_id = o.id then a.to_organisation_id else a.from_organisation_id end, a.kind,
      case a.kind when 'funding' then 6 else 7 end
    from own o join affiliation_link a on o.id in (a.from_organisation_id, a.to_organisation_id)
    where a.kind in ('network', 'funding') and ${isToday('a.from_on', 'a.until_on')})
  select distinct on (x.id) x.id, x.link from (select * from own union all select * from tied) x order by x.id, x.place
$$;
comment on function app.own_operators is 'Operators linked to the actor today: her structure, who employs her, who hosts her, whom she declared, their groups; apart, those tied by network or funding.';
grant execute on function app.own_operators() to boussole_app;
`;
