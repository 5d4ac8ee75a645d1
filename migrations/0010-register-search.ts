import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched: one flat row an offer, kept by triggers, so that a search costs the same whatever is in the register. */
export class RegisterSearch1764000000010 implements MigrationInterface {
  name = 'RegisterSearch1764000000010';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.words_of(value text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(word order by place), '{}') from unnest(string_to_array(app.fold(value), ' ')) with ordinality x(word, place)
  where length(word) > 1 and word !~ '^[0-9]+$' and word <> all
    ('{au,aux,avec,ce,ces,chez,dans,de,des,du,en,er,est,et,la,le,les,ou,par,pour,sans,se,son,sa,ses,sur,un,une}')
$$;
comment on function app.words_of is 'The words of a text that say something, folded, in their order.';
create function app.stem(word text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(regexp_replace(word,
    '^(.{4,}?)(?:icienne|icien|icite|ique|ienne|ien|atrice|ateur|ation|trice|teur|rice|euse|eur|erie|ture|ement|agiste|age|iste|iere|ier|ere|er|ure|abilite|able|ariat|aire|ale|al|aux|ante|ant|ee|e)?s?$',
    '\\1'), '(.)\\1$', '\\1')
$$;
comment on function app.stem is 'What soudeur, soudeuse, soudage and soudure have in common.';

create function app.stems_of(value text) returns text[] language sql immutable strict parallel safe as $$
  select array(select app.stem(word) from unnest(app.words_of(value)) with ordinality x(word, place) order by place)
$$;
comment on function app.stems_of is 'The stems of the words of a text, in their order.';

create table register_word (
  word text primary key,
  stem text not null
);
comment on table register_word is 'Public: every word that a sheet or a trade is found by; what a misspelt word is compared with.';
create index register_word_stem on register_word (stem);
create index register_word_like on register_word using gin (word gin_trgm_ops);
alter table trade add column stems text[] generated always as (app.stems_of(name)) stored;
alter table trade_name add column stems text[] generated always as (app.stems_of(name)) stored;
create index trade_stems on trade using gin (stems);
create index trade_name_stems on trade_name using gin (stems);
insert into register_word select distinct word, app.stem(word) from (
  select unnest(app.words_of(name)) from trade_name union select unnest(app.words_of(name)) from trade) x(word);

create table offer_index (
  offer_id uuid primary key references offer(id) on delete cascade,
  stems text[] not null,
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
comment on column offer_index.starts is 'When its sessions start; -infinity for one that was cancelled; empty: one may enter at any time.';
comment on column offer_index.due_on is 'When its sheet is to be reviewed.';
comment on column offer_index.turn is 'A draw made once an offer: where it stands on the wheel that a search turns.';
create index offer_index_stems on offer_index using gin (stems);
create index offer_index_tags on offer_index using gin (tags);
create index offer_index_commune on offer_index (commune_nis);
create index offer_index_turn on offer_index (turn, offer_id);

create function app.named(o offer, b branch, g organisation) returns text language sql stable as $$
  select left(concat_ws(' ', o.title, g.name, g.acronym, b.name, coalesce((select name_fr from commune where nis = b.commune_nis), b.locality)), 600)
$$;
comment on function app.named is 'The words by which an offer is found.';
create function app.index_offers(ids uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from offer_index i where i.offer_id = any(ids) and not exists (
    select from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
    where o.id = i.offer_id and o.status in ('open', 'full') and o.merged_into_id is null
      and b.status = 'active' and g.status = 'active');
  with said as materialized (
    select o.id, app.words_of(app.named(o, b, g)) as words
    from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
    where o.id = any(ids) and o.status in ('open', 'full') and o.merged_into_id is null
      and b.status = 'active' and g.status = 'active'),
  learnt as (
    insert into register_word select word, app.stem(word) from (select distinct unnest(words) from said) x(word)
    where not exists (select from register_word known where known.word = x.word) order by word on conflict do nothing)
  insert into offer_index
  select o.id,
    array(select distinct coalesce(known.stem, app.stem(word)) from unnest(s.words) word left join register_word known using (word)),
    array(select distinct tag from unnest(
      array['kind:' || o.kind, 'mode:' || o.mode, 'status:' || o.status, 'type:' || g.kind, 'organisation:' || o.organisation_id]
      || case when o.price_cents = 0 then '{price:free}'::text[] else '{}' end
      || case when o.kind = 'work_study' then '{path:work_study}' when o.path is null then '{}' else array['path:' || o.path] end
      || case when o.level is null then '{}' else array['level:' || o.level] end
      || case when c.basin is null then '{}' else array['basin:' || c.basin] end
      || array(select 'trade:' || t from unnest(o.trades) t)
      || array(select 'field:' || left(t, 1) from unnest(o.trades) t)
      || array(select 'language:' || l from unnest(o.languages) l)
      || array(select 'time:' || t from unnest(o.times) t)
      || array(select 'entry:' || e from unnest(o.entries) e)
      || array(select 'registration:' || r from unnest(o.registrations) r)
      || array['asks:' || coalesce(o.language_level, 'a1')]
      || array(select 'public:' || p from unnest(app.publics()) p where p = any(o.publics) or o.publics = '{}')
      || array(select 'diploma:' || d from unnest(app.diplomas()) with ordinality as x(d, place)
          where place >= coalesce(array_position(app.diplomas(), o.min_diploma), 0)
            and place <= coalesce(array_position(app.diplomas(), o.max_diploma), 99))) tag),
    b.commune_nis, o.min_age, o.max_age,
    array(select distinct case when s.status = 'cancelled' then '-infinity' else s.starts_on end
      from offer_session s where s.offer_id = o.id order by 1),
    (select sum(coalesce(s.seats_left, s.seats)) from offer_session s
      where s.offer_id = o.id and s.status <> 'cancelled' and s.starts_on >= app.today()),
    o.review_on, ('x' || substr(md5(o.id::text), 1, 8))::bit(32)::bigint
  from said s join offer o on o.id = s.id join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
    left join commune c on c.nis = b.commune_nis
  on conflict (offer_id) do update set (stems, tags, commune_nis, min_age, max_age, starts, seats, due_on) =
    (excluded.stems, excluded.tags, excluded.commune_nis, excluded.min_age, excluded.max_age, excluded.starts, excluded.seats, excluded.due_on)
  where (offer_index.stems, offer_index.tags, offer_index.commune_nis, offer_index.min_age, offer_index.max_age, offer_index.starts, offer_index.seats, offer_index.due_on)
    is distinct from
    (excluded.stems, excluded.tags, excluded.commune_nis, excluded.min_age, excluded.max_age, excluded.starts, excluded.seats, excluded.due_on);
end $$;
comment on function app.index_offers is 'Brings what the search reads in line with the sheets; called by the triggers alone.';

create function app.publics() returns text[] language sql immutable parallel safe as
  $$ select '{pupil,student,jobseeker,worker,young,low_schooled,newcomer,disability,social_income,self_employed}'::text[] $$;
create function app.diplomas() returns text[] language sql immutable parallel safe as
  $$ select '{none,ceb,ce1d,ce2d,cess,bachelor,master}'::text[] $$;

create function app.keep_offer_index() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare ids uuid[];
begin
  if current_setting('app.rehearsal', true) = 'on' then return null; end if;
  if tg_table_name = 'offer' then select array_agg(id) into ids from changed;
  elsif tg_table_name = 'offer_session' then select array_agg(distinct offer_id) into ids from changed;
  elsif tg_table_name = 'branch' then select array_agg(o.id) into ids from offer o where o.branch_id in (select id from changed);
  else select array_agg(o.id) into ids from offer o where o.organisation_id in (select id from changed);
  end if;
  if ids is not null then perform app.index_offers(ids); end if;
  return null;
end $$;
comment on function app.keep_offer_index is 'After any change of a sheet: what the search reads follows; not in a rehearsal, which is taken back and must make nobody wait.';

create function app.plan_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.rehearsal', true) = 'on' then return null; end if;
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

grant select on offer_index, register_word to boussole_app, boussole_worker, boussole_stats;
grant execute on function app.words_of(text), app.stem(text) to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop trigger indexed_insert on offer; drop trigger indexed_update on offer; drop trigger review_insert on offer;
drop trigger review_update on offer; drop trigger indexed_insert on offer_session; drop trigger indexed_update on offer_session;
drop trigger indexed_delete on offer_session; drop trigger indexed_update on branch; drop trigger indexed_update on organisation;
drop function app.keep_offer_index(), app.plan_review(), app.index_offers(uuid[]), app.publics(), app.diplomas(),
  app.named(offer, branch, organisation);
drop table offer_index, register_word;
alter table trade drop column stems; alter table trade_name drop column stems;
drop function app.stems_of(text), app.words_of(text), app.stem(text)`);
  }
}
