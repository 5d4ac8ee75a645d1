import { identityLines } from './need-to-know-lists.js';

// A dossier of the branch opens by five doors: two belong to whoever leads it or replaces her, each of the other three leaves a row that names her.
// A list of fifty dossiers asks for those rows once; only where it finds one does it ask `app.reach` whether that door is open now.
export const linesAskedOnce = `
create or replace function app.identity_lines(ids uuid[])
returns table (id uuid, reference text, title text, is_anonymous boolean, birth_on date, commune_name text, lead_name text,
  status text, touched_at timestamptz, last_contact_at timestamptz, interview_count integer, replaces boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with leads as materialized (select lead from app.my_leads() lead),
  ties as materialized (
    select dossier_id from assignment where dossier_id = any(ids) and membership_id = app.membership_id()
    union select dossier_id from appointment where dossier_id = any(ids) and membership_id = app.membership_id()
    union select dossier_id from break_glass where dossier_id = any(ids) and membership_id = app.membership_id())
  select d.id, case when near.by then d.reference else left(d.reference, 3) || '-•••' end,
    coalesce(l.given_name || ' ' || l.family_name, case when near.by then l.code else split_part(l.code, '-', 1) || '-…' end),
    l.is_anonymous, l.birth_on, c.name_fr,
    p.given_name || ' ' || p.family_name, d.status, d.touched_at, d.last_contact_at, d.interview_count,
    d.lead_membership_id <> (select app.membership_id()) and mine.leads
  from unnest(ids) wanted(id)
  join dossier d on d.id = wanted.id and d.branch_id = (select app.branch_id()) and d.restricted_at is null
  cross join lateral (select d.lead_membership_id in (select lead from leads) as leads) mine
  cross join lateral (select case when mine.leads then true
    when d.id in (select dossier_id from ties) then (app.reach(d.id)).door is not null else false end as by) near
  join learner l on l.id = d.learner_id
  join membership m on m.id = d.lead_membership_id
  join person p on p.id = m.person_id
  left join commune c on c.nis = l.commune_nis
  where (select app.is_caseworker())
$$;
`;

/** As they were asked before. */
export const linesAskedEach = identityLines.replace('create function', 'create or replace function');
