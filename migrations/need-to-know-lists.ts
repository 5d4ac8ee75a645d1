/** A line for each of these dossiers, asking of every one by which door its reader comes. */
export const identityLines = `create function app.identity_lines(ids uuid[])
returns table (id uuid, reference text, title text, is_anonymous boolean, birth_on date, commune_name text, lead_name text,
  status text, touched_at timestamptz, last_contact_at timestamptz, interview_count integer, replaces boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, case when near.by then d.reference else left(d.reference, 3) || '-•••' end,
    coalesce(l.given_name || ' ' || l.family_name, case when near.by then l.code else split_part(l.code, '-', 1) || '-…' end),
    l.is_anonymous, l.birth_on, c.name_fr,
    p.given_name || ' ' || p.family_name, d.status, d.touched_at, d.last_contact_at, d.interview_count,
    d.lead_membership_id <> app.membership_id() and near.leads
  from unnest(ids) wanted(id)
  join dossier d on d.id = wanted.id and d.branch_id = app.branch_id() and d.restricted_at is null
  cross join lateral (select d.lead_membership_id in (select app.my_leads()) as leads) mine
  cross join lateral (select mine.leads, case when mine.leads then true else (app.reach(d.id)).door is not null end as by) near
  join learner l on l.id = d.learner_id
  join membership m on m.id = d.lead_membership_id
  join person p on p.id = m.person_id
  left join commune c on c.nis = l.commune_nis
  where app.is_caseworker()
$$;`;

/** What the caseworkers of a branch may know of its dossiers without opening one: the identity line. */
export const lists = `
create function app.my_leads() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select app.membership_id() where app.is_caseworker()
  union all
  select a.membership_id from absence a
  where app.is_caseworker() and a.replacement_membership_id = app.membership_id() and a.ended_at is null
    and app.today() between a.from_on and a.until_on
$$;
comment on function app.my_leads is 'Whose dossiers are mine today: my own, and those of whom I replace.';

${identityLines}
comment on function app.identity_lines is
  'The index of the branch, to its caseworkers: who, led by whom, seen when. What the person carries as a proof (her code, her reference) is shown in part to whoever has no door.';

create function app.caseload_page(scope text, before_at timestamptz, before_id uuid, page_length integer) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  latest constant timestamptz := coalesce(before_at, 'infinity');
  last_id constant uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
  if not app.is_caseworker() then return; end if;
  if scope = 'branch' then
    return query select d.id from dossier d
    where d.branch_id = app.branch_id() and d.status = 'open' and d.restricted_at is null and (d.touched_at, d.id) < (latest, last_id)
    order by d.touched_at desc, d.id desc limit page_length;
  else
    return query select x.id from app.my_leads() lead cross join lateral (
      select d.id, d.touched_at from dossier d
      where d.lead_membership_id = lead and d.status = 'open' and d.restricted_at is null and (d.touched_at, d.id) < (latest, last_id)
      order by d.touched_at desc, d.id desc limit page_length) x
    order by x.touched_at desc, x.id desc limit page_length;
  end if;
end $$;
comment on function app.caseload_page is 'One page of the open dossiers of the branch, or of those that are mine today, the latest touched first.';

create function app.title_of(target uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(l.given_name || ' ' || l.family_name, l.code) from dossier d join learner l on l.id = d.learner_id
  where d.id = target and (d.branch_id = app.branch_id() and app.is_caseworker() and d.restricted_at is null
    or (app.reach(target)).door is not null)
$$;
comment on function app.title_of is 'The name on the cover of a dossier: to the caseworkers of its branch, and to whoever may open it.';

create function app.my_interviews_today()
returns table (id uuid, dossier_id uuid, title text, held_at timestamptz, channel text, minutes smallint, topics text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.dossier_id, app.title_of(i.dossier_id), i.held_at, i.channel, i.minutes, i.topics
  from interview i
  where i.author_membership_id = app.membership_id() and app.is_caseworker()
    and i.held_at >= app.today()::timestamp at time zone 'Europe/Brussels' and app.title_of(i.dossier_id) is not null
  order by i.held_at, i.id limit 100
$$;
comment on function app.my_interviews_today is 'What the caseworker herself logged since midnight in Brussels, without its content.';

create function app.staff(membership uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'branchName', b.name, 'organisationName', o.name)
  from membership m join person p on p.id = m.person_id join branch b on b.id = m.branch_id join organisation o on o.id = m.organisation_id
  where m.id = staff.membership and (m.organisation_id = app.organisation_id() or app.opened() is not null)
$$;
comment on function app.staff is 'Who somebody at work is: to her organisation, and to whoever has a dossier open.';

create function app.free_reference(drawn text[]) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select r from unnest(drawn) r
  where app.is_caseworker() and not exists (select 1 from dossier d where d.branch_id = app.branch_id() and d.reference = r) limit 1
$$;
comment on function app.free_reference is 'The first of these references that no dossier of the branch has.';

grant execute on function app.my_leads(), app.identity_lines(uuid[]), app.caseload_page(text, timestamptz, uuid, integer), app.title_of(uuid),
  app.my_interviews_today(), app.staff(uuid), app.free_reference(text[]) to boussole_app;
`;
