import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched: one flat row an offer, kept by triggers, so that a search costs the same whatever is in the register. */
export class RegisterSearch1764000000010 implements MigrationInterface {
  name = 'RegisterSearch1764000000010';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table offer_index (
  offer_id uuid primary key references offer(id) on delete cascade,
  words text not null,
  tags text[] not null,
  commune_nis text,
  min_age smallint,
  max_age smallint,
  starts date[] not null,
  seats integer,
  due_on date not null,
  turn bigint not null
);
comment on table offer_index is 'Public: what the search reads of each offer that is open or full; kept by triggers, never written by hand.';
comment on column offer_index.tags is 'Every value that can be ticked, as facet:value; an offer for everybody holds every public.';
comment on column offer_index.starts is 'When its sessions start; empty: one may enter at any time.';
comment on column offer_index.due_on is 'When its sheet is to be reviewed.';
comment on column offer_index.turn is 'A draw made once an offer: where it stands on the wheel that a search turns.';
create index offer_index_words on offer_index using gin (words gin_trgm_ops);
create index offer_index_tags on offer_index using gin (tags);
create index offer_index_turn on offer_index (turn);

create function app.index_offers(ids uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from offer_index i where i.offer_id = any(ids) and not exists (
    select from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
    where o.id = i.offer_id and o.status in ('open', 'full') and o.merged_into_id is null
      and b.status = 'active' and g.status = 'active');
  insert into offer_index
  select o.id,
    left(app.fold(o.title || ' ' || g.name || ' ' || coalesce(g.acronym, '') || ' ' || b.name || ' ' || coalesce(c.name_fr, b.locality, '')), 600),
    array(select distinct tag from unnest(
      array['kind:' || o.kind, 'mode:' || o.mode, 'status:' || o.status, 'type:' || g.kind, 'organisation:' || o.organisation_id]
      || case when o.price_cents = 0 then '{price:free}'::text[] else '{}' end
      || case when o.path is null then '{}' else array['path:' || o.path] end
      || case when o.level is null then '{}' else array['level:' || o.level] end
      || case when c.nis is null then '{}' else array['basin:' || c.basin] end
      || array(select 'trade:' || t from unnest(o.trades) t)
      || array(select 'field:' || left(t, 1) from unnest(o.trades) t)
      || array(select 'language:' || l from unnest(o.languages) l)
      || array(select 'time:' || t from unnest(o.times) t)
      || array(select 'entry:' || e from unnest(o.entries) e)
      || array(select 'registration:' || r from unnest(o.registrations) r)
      || array(select 'serves:' || code from basin where code = any(o.serves_basins) or o.serves_basins = '{}')
      || array(select 'public:' || p from unnest(app.publics()) p where p = any(o.publics) or o.publics = '{}')
      || array(select 'diploma:' || d from unnest(app.diplomas()) with ordinality as x(d, place)
          where place >= coalesce(array_position(app.diplomas(), o.min_diploma), 0)
            and place <= coalesce(array_position(app.diplomas(), o.max_diploma), 99))
      || array(select 'knows:' || l from unnest('{a1,a2,b1,b2,c1,c2}'::text[]) l where l >= coalesce(o.language_level, 'a1'))) tag),
    b.commune_nis, o.min_age, o.max_age,
    array(select s.starts_on from offer_session s where s.offer_id = o.id and s.status <> 'cancelled' order by 1),
    (select sum(coalesce(s.seats_left, s.seats)) from offer_session s
      where s.offer_id = o.id and s.status <> 'cancelled' and s.starts_on >= app.today()),
    o.review_on, ('x' || substr(md5(o.id::text), 1, 8))::bit(32)::bigint
  from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
    left join commune c on c.nis = b.commune_nis
  where o.id = any(ids) and o.status in ('open', 'full') and o.merged_into_id is null
    and b.status = 'active' and g.status = 'active'
  on conflict (offer_id) do update set (words, tags, commune_nis, min_age, max_age, starts, seats, due_on) =
    (excluded.words, excluded.tags, excluded.commune_nis, excluded.min_age, excluded.max_age, excluded.starts, excluded.seats, excluded.due_on)
  where (offer_index.words, offer_index.tags, offer_index.commune_nis, offer_index.min_age, offer_index.max_age, offer_index.starts, offer_index.seats, offer_index.due_on)
    is distinct from
    (excluded.words, excluded.tags, excluded.commune_nis, excluded.min_age, excluded.max_age, excluded.starts, excluded.seats, excluded.due_on);
end $$;
comment on function app.index_offers is 'Brings what the search reads in line with the sheets; called by the triggers alone.';

create function app.publics() returns text[] language sql immutable parallel safe as
  $$ select '{pupil,student,jobseeker,worker,young,low_schooled,newcomer,disability,social_income,self_employed}'::text[] $$;
create function app.diplomas() returns text[] language sql immutable parallel safe as
  $$ select '{none,ceb,ce1d,ce2d,cess,bachelor,master}'::text[] $$;

create function app.keep_offer_index() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare ids uuid[];
begin
  if tg_table_name = 'offer' then select array_agg(id) into ids from changed;
  elsif tg_table_name = 'offer_session' then select array_agg(distinct offer_id) into ids from changed;
  elsif tg_table_name = 'branch' then select array_agg(o.id) into ids from offer o where o.branch_id in (select id from changed);
  else select array_agg(o.id) into ids from offer o where o.organisation_id in (select id from changed);
  end if;
  if ids is not null then perform app.index_offers(ids); end if;
  return null;
end $$;
comment on function app.keep_offer_index is 'After any change of a sheet: what the search reads follows.';

create function app.plan_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into delivery (key, job, payload, due_at)
  select distinct 'nudge-keeper:' || keeper || ':' || day, 'nudge-keeper',
    jsonb_build_object('keeperId', keeper, 'day', day), (day + time '07:00') at time zone 'Europe/Brussels'
  from (select coalesce(keeper_id, organisation_id) as keeper, greatest(review_on - 30, app.today()) as day
    from changed where merged_into_id is null and status in ('open', 'full')) x
  on conflict (key) do nothing;
  return null;
end $$;
comment on function app.plan_review is 'Thirty days before an offer''s review its keeper is told: one message a keeper and a day.';

${['insert', 'update'].map((event) => `
create trigger indexed_${event} after ${event} on offer referencing new table as changed
  for each statement execute function app.keep_offer_index();
create trigger indexed_${event} after ${event} on offer_session referencing new table as changed
  for each statement execute function app.keep_offer_index();
create trigger review_${event} after ${event} on offer referencing new table as changed
  for each statement execute function app.plan_review();`).join('\n')}
create trigger indexed_update after update on branch referencing new table as changed
  for each statement execute function app.keep_offer_index();
create trigger indexed_update after update on organisation referencing new table as changed
  for each statement execute function app.keep_offer_index();
create trigger indexed_delete after delete on offer_session referencing old table as changed
  for each statement execute function app.keep_offer_index();

grant select on offer_index to boussole_app, boussole_worker, boussole_stats;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop trigger indexed_insert on offer; drop trigger indexed_update on offer; drop trigger review_insert on offer;
drop trigger review_update on offer; drop trigger indexed_insert on offer_session; drop trigger indexed_update on offer_session;
drop trigger indexed_delete on offer_session; drop trigger indexed_update on branch; drop trigger indexed_update on organisation;
drop function app.keep_offer_index(), app.plan_review(), app.index_offers(uuid[]), app.publics(), app.diplomas();
drop table offer_index`);
  }
}
