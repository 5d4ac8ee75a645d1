/**
 * How probable twins are found: on indexes, each sheet beside the oldest one that looks like it, so that a hundred
 * sheets of the same thing are ninety-nine proposals and not five thousand.
 */
export const detection = `
-- "offset 0": a sheet asked for by its id is found by its id, even while statistics do not know yet what was just imported.
create function app.name_key(value text) returns text language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select nullif(trim(regexp_replace(regexp_replace(app.fold(value),
    '\\m(a ?i?s ?b ?l|i?v ?z ?w|s ?p ?r ?l|s ?r ?l|s ?c ?r ?l|s ?a|n ?v|b ?v ?b ?a|b ?v|antenne)\\M', ' ', 'g'), ' +', ' ', 'g')), '')
$$;
comment on function app.name_key is 'A name without the words of its legal form.';
create function app.number_key(value text) returns text language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select trim(regexp_replace(value, '[^0-9]+', ' ', 'g'))
$$;
comment on function app.number_key is 'The numbers in a name: a school 2 is not a school 12.';
create function app.phone_key(value text) returns text language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select case when length(d) >= 6 then d end
  from (select ltrim(regexp_replace(regexp_replace(value, '[^0-9]', '', 'g'), '^(00)?32', ''), '0') as d) x
$$;
comment on function app.phone_key is 'A telephone number, however it is written.';
create function app.address_key(street text, postcode text) returns text language sql immutable strict parallel safe
set search_path = public, pg_temp as $$
  select case when street ~ '[0-9]' then app.fold(street) || '@' || postcode end
$$;
comment on function app.address_key is 'A street with its number, in its postcode.';
create index organisation_number_twin on organisation (enterprise_number, created_at, id)
  where enterprise_number is not null and merged_into_id is null;
grant execute on function app.name_key(text), app.number_key(text), app.phone_key(text), app.address_key(text, text)
  to boussole_app, boussole_worker;

alter table organisation add column name_key text generated always as (app.name_key(name)) stored;
alter table organisation add column name_numbers text generated always as (app.number_key(name)) stored;
comment on column organisation.name_key is 'The name without the words of its legal form: what twins are found by.';
comment on column organisation.name_numbers is 'The numbers in the name: twins have the same.';
create index organisation_name_twin on organisation (name_key, created_at, id) where merged_into_id is null;
create index branch_phone_twin on branch (app.phone_key(phone)) where phone is not null and merged_into_id is null;
create index branch_email_twin on branch (lower(email)) where email is not null and merged_into_id is null;
create index branch_address_twin on branch (app.address_key(street, postcode)) where street is not null and merged_into_id is null;
create index offer_title_twin on offer (app.fold(title), branch_id, created_at, id) where merged_into_id is null;

create function app.propose_organisations(ids uuid[], run uuid) returns integer
language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
declare proposed integer;
begin
  with given as materialized (
    select o.id, o.enterprise_number, o.name_key as key, o.name_numbers as numbers
    from (select * from organisation where id = any(ids) offset 0) o where o.merged_into_id is null),
  found as (
    select x.id as a, t.id as b from given x cross join lateral (
      select o.id from organisation o where o.enterprise_number = x.enterprise_number and o.enterprise_number is not null
        and o.merged_into_id is null and o.id <> x.id
      order by o.created_at, o.id limit 1) t
    union
    select x.id, t.id from given x cross join lateral (
      select c.id from (
        select o.id, o.enterprise_number, o.created_at from organisation o
        where o.name_key = x.key and o.merged_into_id is null and o.id <> x.id order by o.created_at, o.id limit 100) c
      where coalesce(c.enterprise_number = x.enterprise_number, true) and exists (
        select from branch a join branch b on b.postcode = a.postcode or b.commune_nis = a.commune_nis
        where a.organisation_id = x.id and b.organisation_id = c.id)
      order by c.created_at, c.id limit 1) t
    union
    select x.id, t.id from given x cross join lateral (
      select o.id from branch a cross join lateral (
          (select b.organisation_id from branch b where app.phone_key(b.phone) = app.phone_key(a.phone) and b.phone is not null
            and b.merged_into_id is null and b.organisation_id <> x.id limit 50)
          union all
          (select b.organisation_id from branch b where lower(b.email) = lower(a.email) and b.email is not null
            and b.merged_into_id is null and b.organisation_id <> x.id limit 50)
          union all
          (select b.organisation_id from branch b where app.address_key(b.street, b.postcode) = app.address_key(a.street, a.postcode)
            and b.street is not null and b.merged_into_id is null and b.organisation_id <> x.id limit 50)) n
        cross join lateral (select * from organisation g where g.id = n.organisation_id offset 0) o
      where a.organisation_id = x.id and o.merged_into_id is null and coalesce(o.enterprise_number = x.enterprise_number, true)
        and o.name_numbers = x.numbers and similarity(o.name_key, x.key) >= 0.6
      order by o.created_at, o.id limit 1) t),
  pairs as (select distinct least(a, b) as l, greatest(a, b) as r from found),
  reasoned as materialized (
    select p.l, p.r, similarity(a.name_key, b.name_key) as closeness, array_remove(array[
      case when a.enterprise_number = b.enterprise_number then 'same_number' end,
      case when a.name_key = b.name_key then 'same_name' when a.name_numbers = b.name_numbers and similarity(a.name_key, b.name_key) >= 0.6 then 'near_name' end,
      case when exists (select from branch x join branch y on app.phone_key(y.phone) = app.phone_key(x.phone) and y.phone is not null
        where x.organisation_id = p.l and y.organisation_id = p.r) then 'same_phone' end,
      case when exists (select from branch x join branch y on lower(y.email) = lower(x.email)
        where x.organisation_id = p.l and y.organisation_id = p.r) then 'same_email' end,
      case when exists (select from branch x join branch y on app.address_key(y.street, y.postcode) = app.address_key(x.street, x.postcode)
        where x.organisation_id = p.l and y.organisation_id = p.r) then 'same_address' end], null) as reasons
    from pairs p join organisation a on a.id = p.l join organisation b on b.id = p.r)
  insert into duplicate_pair (sheet_kind, left_id, right_id, reasons, score, run_id)
  select 'organisation', l, r, reasons, case when 'same_number' = any(reasons) then 1 when 'same_name' = any(reasons) then 0.95
    else least(0.9, coalesce(closeness, 0.6)) end, run from reasoned
  on conflict (sheet_kind, left_id, right_id) do nothing;
  get diagnostics proposed = row_count;
  return proposed;
end $$;
comment on function app.propose_organisations is 'The same number; the same name in the same place; nearly the same name and a telephone, a mail or a house in common.';

create function app.propose_offers(ids uuid[], run uuid) returns integer
language plpgsql set search_path = public, pg_temp set enable_seqscan = off as $$
declare proposed integer;
begin
  with given as materialized (
    select o.*, app.fold(o.title) as key, g.name_key, g.name_numbers, g.enterprise_number, b.commune_nis
    from (select * from offer where id = any(ids) offset 0) o
    join organisation g on g.id = o.organisation_id join branch b on b.id = o.branch_id
    where o.merged_into_id is null),
  found as (
    select x.id as a, t.id as b, null::real as closeness from given x cross join lateral (
      select p.id from offer p
      where app.fold(p.title) = x.key and p.branch_id = x.branch_id and p.merged_into_id is null and p.id <> x.id
        and (p.kind, p.mode, p.languages, p.times) = (x.kind, x.mode, x.languages, x.times)
        and p.level is not distinct from x.level and p.path is not distinct from x.path
        and coalesce(p.price_cents = x.price_cents, true) and coalesce(p.duration_hours = x.duration_hours, true)
        and (not exists (select from offer_session s where s.offer_id = p.id)
          or not exists (select from offer_session s where s.offer_id = x.id)
          or exists (select from offer_session s join offer_session u on u.starts_on = s.starts_on
            where s.offer_id = p.id and u.offer_id = x.id))
      order by p.created_at, p.id limit 1) t
    union
    -- Between two bodies that are proposed as one already, their offers follow: nothing to ask twice.
    select x.id, t.id, t.closeness from given x cross join lateral (
      select p.id, similarity(g.name_key, x.name_key) as closeness
      from (select o.id, o.kind, o.organisation_id, o.branch_id, o.created_at from offer o where app.fold(o.title) = x.key
          and o.merged_into_id is null and o.organisation_id <> x.organisation_id limit 100) p
        join branch b on b.id = p.branch_id join organisation g on g.id = p.organisation_id
      where p.kind = x.kind and b.commune_nis = x.commune_nis 
        and g.name_numbers = x.name_numbers and similarity(g.name_key, x.name_key) >= 0.6
        and (g.enterprise_number is null or x.enterprise_number is null) and g.name_key <> x.name_key
        and not exists (select from duplicate_pair d where d.sheet_kind = 'organisation'
          and d.left_id = least(g.id, x.organisation_id) and d.right_id = greatest(g.id, x.organisation_id))
      order by p.created_at, p.id limit 1) t),
  pairs as (select least(a, b) as l, greatest(a, b) as r, max(closeness) as closeness from found group by 1, 2)
  insert into duplicate_pair (sheet_kind, left_id, right_id, reasons, score, run_id)
  select 'offer', l, r, case when closeness is null then '{same_title,same_place}'::text[] else '{same_title,near_name}' end,
    coalesce(least(closeness, 0.9), 0.95), run from pairs
  on conflict (sheet_kind, left_id, right_id) do nothing;
  get diagnostics proposed = row_count;
  return proposed;
end $$;
comment on function app.propose_offers is 'The same title at the same place, nothing telling them apart; or in the same commune, of two bodies whose names are near.';

create function app.propose_duplicates(kind text, ids uuid[], run uuid) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if session_user in ('boussole_app', 'boussole_stats') then raise exception 'not the worker' using errcode = 'BO403'; end if;
  return case kind when 'organisation' then app.propose_organisations(ids, run) when 'offer' then app.propose_offers(ids, run) else 0 end;
end $$;
comment on function app.propose_duplicates is 'Proposes the probable twins of these sheets, organisations before offers; for the worker and the owner. How many are new.';
grant execute on function app.propose_duplicates(text, uuid[], uuid) to boussole_worker;
-- Indexes and the key of a name ask them for whoever changes a sheet.
grant execute on function app.name_key(text), app.phone_key(text), app.address_key(text, text) to boussole_app, boussole_worker;
`;
