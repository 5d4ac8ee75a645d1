import { signedPartsByCall } from './signed-at-once.js';

export const openedAsQuery = `create function app.opened_for(section text) returns uuid language sql stable as
  $$ select case when section = any(string_to_array(p[6], ',')) then p[1]::uuid end from app.signed_parts('app.opened') p $$;
create function app.opened_to_write(section text) returns uuid language sql stable as
  $$ select case when p[7] = 't' and section = any(string_to_array(p[6], ',')) and app.is_writing() then p[1]::uuid end
    from app.signed_parts('app.opened') p $$;`;

/** The doors of a dossier, and what the policies ask of the one that is open. */
export const doors = `
create function app.reach(target uuid, out door text, out purpose text, out sections text[], out may_write boolean,
  out branch uuid, out learner uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  whole constant text[] := array['identity', 'path', 'interviews', 'referrals', 'documents', 'special'];
  me constant uuid := app.membership_id();
  lead uuid;
  vital boolean;
begin
  select d.branch_id, d.learner_id, d.lead_membership_id into branch, learner, lead
  from dossier d where d.id = target and d.restricted_at is null;
  if not found or me is null then return; end if;
  if branch = app.branch_id() and app.is_caseworker() then
    door := case
      when lead = me then 'lead'
      when exists (select 1 from absence a where a.membership_id = lead and a.replacement_membership_id = me and a.ended_at is null
        and app.today() between a.from_on and a.until_on) then 'replacement'
      when exists (select 1 from assignment a where a.dossier_id = target and a.membership_id = me and a.ended_at is null
        and a.from_at <= now() and (a.until_at is null or a.until_at > now())) then 'assigned'
      when exists (select 1 from appointment a where a.dossier_id = target and a.membership_id = me and a.cancelled_at is null
        and now() between a.starts_at - interval '168 hours' and a.starts_at + interval '168 hours') then 'appointment' end;
    if door is not null then
      purpose := 'guidance'; sections := whole; may_write := true;
      return;
    end if;
    select b.is_vital into vital from break_glass b
    where b.dossier_id = target and b.membership_id = me and b.opened_at <= now() and b.ends_at > now()
    order by b.is_vital desc limit 1;
    if found then
      door := 'break_glass'; purpose := 'guidance'; may_write := true;
      sections := case when vital then whole else array_remove(whole, 'special') end;
      return;
    end if;
  end if;
  if app.is_caseworker() or app.role() = 'operator_agent' then
    select 'grant', max(g.purpose), array_agg(distinct s.name), bool_or(g.may_write) into door, purpose, sections, may_write
    from dossier_grant g, unnest(g.sections) s(name)
    where g.dossier_id = target and g.to_branch_id = app.branch_id() and (g.to_membership_id is null or g.to_membership_id = me)
      and g.revoked_at is null and g.from_at <= now() and g.until_at > now()
    having count(*) > 0;
  end if;
end $$;
comment on function app.reach is 'By which door the actor may enter a dossier, what it opens; nothing when there is none.';

create function app.enter_dossier(target uuid, branch uuid, learner uuid, door text, purpose text, sections text[], may_write boolean)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare payload text := concat_ws('|', target, branch, learner, door, purpose, array_to_string(sections, ','), may_write);
begin
  perform set_config('app.opened', payload || '#' || app.signature(payload || current_setting('app.context')), true);
end $$;
comment on function app.enter_dossier is 'Signs which dossier is open for the rest of this transaction, to this actor alone. Only the functions that checked it may call it.';

create function app.open(target uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_door record;
begin
  found_door := app.reach(target);
  if found_door.door is null then
    perform set_config('app.opened', '', true);
  else
    perform app.enter_dossier(target, found_door.branch, found_door.learner, found_door.door, found_door.purpose,
      found_door.sections, found_door.may_write);
  end if;
end $$;
comment on function app.open is 'Opens a dossier for the rest of the transaction when the actor has a door to it; else nothing is open.';

create function app.open_new(target uuid, learner uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (app.is_writing() and app.is_caseworker()) or exists (select 1 from dossier d where d.id = target)
    or exists (select 1 from learner l where l.id = open_new.learner) then
    raise exception 'not a new dossier' using errcode = 'BO403';
  end if;
  perform app.enter_dossier(target, app.branch_id(), learner, 'lead', 'guidance',
    array['identity', 'path', 'interviews', 'referrals', 'documents', 'special'], true);
end $$;
comment on function app.open_new is 'Opens the dossier that the actor is about to make; neither it nor its learner may exist yet.';

create function app.begin_in(session_token_hash bytea, mode text, target uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.begin(session_token_hash, mode);
  perform app.open(target);
end $$;
comment on function app.begin_in is 'Opens a transaction for the session''s person, and a dossier in it when she has a door to it.';

${signedPartsByCall}
comment on function app.signed_parts is 'The fields of what is open; nothing when nothing is, or when it was not signed for this actor.';

create function app.opened_part(place integer) returns text language sql stable as $$ select (app.signed_parts('app.opened'))[place] $$;
create function app.opened() returns uuid language sql stable as $$ select app.opened_part(1)::uuid $$;
create function app.opened_branch() returns uuid language sql stable as $$ select app.opened_part(2)::uuid $$;
create function app.opened_learner() returns uuid language sql stable as $$ select app.opened_part(3)::uuid $$;
create function app.opened_door() returns text language sql stable as $$ select app.opened_part(4) $$;
${openedAsQuery}

create or replace function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about,
    app.opened(), app.opened_door(), app.opened_part(5), string_to_array(app.opened_part(6), ','))
$$;

create function app.protect_section(named text, section text) returns void language plpgsql as $$
begin
  perform app.protect(named);
  execute format('create policy section_reads on %I for select to boussole_app using (dossier_id = (select app.opened_for(%L)))', named, section);
  execute format('create policy section_adds on %I for insert to boussole_app with check (dossier_id = (select app.opened_to_write(%L)))', named, section);
  execute format('create policy section_changes on %I for update to boussole_app using (dossier_id = (select app.opened_to_write(%L)))', named, section);
  execute format('comment on policy section_reads on %I is %L', named, 'The opened dossier''s, where this section is open.');
  execute format('comment on policy section_adds on %I is %L', named, 'Where one may write in this section.');
  execute format('comment on policy section_changes on %I is %L', named, 'Where one may write in this section.');
end $$;
comment on function app.protect_section is 'Closes a table of a dossier and opens it by section: to read, to add, to change.';

grant execute on function app.signed_parts(text), app.opened_part(integer), app.opened(), app.opened_branch(), app.opened_learner(), app.opened_door(),
  app.opened_for(text), app.opened_to_write(text) to boussole_app, boussole_worker;
grant execute on function app.open(uuid), app.open_new(uuid, uuid), app.begin_in(bytea, text, uuid) to boussole_app;
`;
