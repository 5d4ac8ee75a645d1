/** The moment kept with each count of satisfaction: nobody is asked for it, the state of the dossier says it when the marks are given. */
export const moments = `
create table check_in_moment (
  branch_id uuid not null,
  quarter date not null,
  moment text not null check (moment in ('before', 'during', 'after')),
  question smallint not null,
  score smallint not null,
  people integer not null check (people > 0),
  primary key (branch_id, quarter, moment, question, score),
  foreign key (branch_id, quarter, question, score) references check_in_rating(branch_id, quarter, question, score)
);
comment on table check_in_moment is 'Public: of how many people gave which mark, how many at which moment; counts alone. What was counted before has none.';

select app.protect('check_in_moment');

create or replace function app.rate_check_in(target uuid, scores smallint[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place uuid;
  what text;
  this_quarter date := date_trunc('quarter', app.today())::date;
begin
  if not app.is_writing() or cardinality(scores) is distinct from 3 then raise exception 'not three' using errcode = 'BO403'; end if;
  update check_in c set is_rated = true
  from follow_up f, dossier d
  where f.id = c.follow_up_id and d.id = c.dossier_id and c.id = target and c.answered_at is not null and not c.is_rated
    and (c.id = app.check_in() or app.opened_door() = 'self' and c.dossier_id = app.opened())
  returning c.branch_id, case when d.status <> 'open' or f.kind = 'survey' then 'after'
    when exists (select from interview i where i.dossier_id = d.id and i.held_at <= now()) then 'during' else 'before' end into place, what;
  if not found then return false; end if;
  insert into check_in_rating (branch_id, quarter, question, score, people)
  select place, this_quarter, s.question, s.score, 1 from unnest(scores) with ordinality s(score, question)
  on conflict (branch_id, quarter, question, score) do update set people = check_in_rating.people + 1;
  insert into check_in_moment (branch_id, quarter, moment, question, score, people)
  select place, this_quarter, what, s.question, s.score, 1 from unnest(scores) with ordinality s(score, question)
  on conflict (branch_id, quarter, moment, question, score) do update set people = check_in_moment.people + 1;
  return true;
end $$;

-- Those that stay hidden come first: they are never one alone that the others give away, and never fewer than five together.
create function app.satisfaction_moments() returns table (branch_id uuid, quarter date, moment text, question smallint, people integer, mean numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with told as (
    select t.branch_id, t.quarter, t.question from app.satisfaction() t
  ), counted as (
    select m.branch_id, m.quarter, m.question, m.moment, m.people, m.people * m.score as points from check_in_moment m
    union all
    select r.branch_id, r.quarter, r.question, 'unknown', r.people, r.people * r.score from check_in_rating r
    union all
    select m.branch_id, m.quarter, m.question, 'unknown', -m.people, -m.people * m.score from check_in_moment m
  ), parts as (
    select c.branch_id, c.quarter, c.question, c.moment, sum(c.people)::integer as people, sum(c.points)::numeric as points
    from counted c join told t using (branch_id, quarter, question)
    group by c.branch_id, c.quarter, c.question, c.moment having sum(c.people) > 0
  ), ranked as (
    select p.*, row_number() over w as place, sum(p.people) over w - p.people as smaller,
      min(p.people) over (partition by p.branch_id, p.quarter, p.question) as least
    from parts p window w as (partition by p.branch_id, p.quarter, p.question order by p.people, p.moment)
  )
  select r.branch_id, r.quarter, r.moment, r.question, r.people, round(r.points / r.people, 1) from ranked r
  where r.least >= 5 or r.people >= 5 and r.place > 2 and r.smaller >= 5
  order by r.branch_id, r.quarter desc, r.moment, r.question
$$;
comment on function app.satisfaction_moments is 'The same figures by moment, to the same readers: a moment of fewer than five is not told, nor another one that would give it away.';
revoke execute on function app.satisfaction_moments() from public;
grant execute on function app.satisfaction_moments() to boussole_app;
`;

export const momentsGone = `
drop function app.satisfaction_moments;
create or replace function app.rate_check_in(target uuid, scores smallint[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare place uuid;
begin
  if not app.is_writing() or cardinality(scores) is distinct from 3 then raise exception 'not three' using errcode = 'BO403'; end if;
  update check_in c set is_rated = true
  where c.id = target and c.answered_at is not null and not c.is_rated
    and (c.id = app.check_in() or app.opened_door() = 'self' and c.dossier_id = app.opened())
  returning c.branch_id into place;
  if not found then return false; end if;
  insert into check_in_rating (branch_id, quarter, question, score, people)
  select place, date_trunc('quarter', app.today())::date, s.question, s.score, 1 from unnest(scores) with ordinality s(score, question)
  on conflict (branch_id, quarter, question, score) do update set people = check_in_rating.people + 1;
  return true;
end $$;
drop table check_in_moment;
`;
