/** Codes and secrets: who holds one, what it opens, how it is given, renewed and destroyed. */
export const keys = `
create function app.key_of(typed_code text) returns table (holder text, proof text)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'learner', l.secret_hash from learner l where l.code = typed_code and l.secret_hash is not null
    and exists (select from dossier d where d.learner_id = l.id and d.merged_into_id is null)
  union all
  select 'representative', r.secret_hash
  from representative r join dossier d on d.id = r.dossier_id join learner l on l.id = d.learner_id
  where r.code = typed_code and r.ended_at is null and app.today() >= r.from_on and (r.until_on is null or app.today() <= r.until_on)
    and extract(year from age(app.today(), l.birth_on)) < 18
  limit 1
$$;
comment on function app.key_of is 'What a code''s secret is compared with; a representative''s is none any more from the child''s eighteenth birthday on.';

create function app.start_learner_session(typed_code text, given_proof text, new_token_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into learner_session (token_hash, dossier_id, branch_id, representative_id)
  select new_token_hash, x.dossier_id, x.branch_id, x.representative_id from (
    select d.id as dossier_id, d.branch_id, null::uuid as representative_id, d.status = 'open' as is_open, d.opened_at
    from learner l join dossier d on d.learner_id = l.id and d.merged_into_id is null where l.code = typed_code and l.secret_hash = given_proof
    union all
    select r.dossier_id, r.branch_id, r.id, true, r.created_at
    from representative r where r.code = typed_code and r.secret_hash = given_proof) x
  order by x.is_open desc, x.opened_at desc limit 1;
  if not found then return false; end if;
  perform app.begin_learner(new_token_hash, 'write');
  return true;
end $$;
comment on function app.start_learner_session is 'Opens a session for whoever holds the secret of the code; the rest of the transaction is hers.';

create function app.begin_learner(session_token_hash bytea, mode text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_row record;
begin
  select s.id, s.dossier_id, s.branch_id, s.representative_id, d.learner_id, d.restricted_at is not null as is_restricted into found_row
  from learner_session s join dossier d on d.id = s.dossier_id and d.merged_into_id is null join learner l on l.id = d.learner_id
  left join representative r on r.id = s.representative_id
  where s.token_hash = session_token_hash
    and s.ended_at is null and s.ends_at > now() and s.seen_at > now() - interval '15 minutes'
    and (s.representative_id is null or r.ended_at is null and (r.until_on is null or app.today() <= r.until_on)
      and extract(year from age(app.today(), l.birth_on)) < 18);
  if not found then
    raise exception 'no such session' using errcode = 'BO401';
  end if;
  perform app.enter(mode, null, null, null, null,
    case when found_row.representative_id is null then 'learner' else 'representative' end, found_row.id);
  perform set_config('app.opened', '', true);
  if found_row.representative_id is null and not found_row.is_restricted then
    perform app.enter_dossier(found_row.dossier_id, found_row.branch_id, found_row.learner_id, 'self', 'guidance',
      array['identity', 'path', 'interviews', 'referrals', 'documents'], false);
  end if;
end $$;
comment on function app.begin_learner is 'Opens a transaction for the holder of a session at her own page, and her own dossier in it, nothing very personal with it. To a representative no dossier is open.';

create function app.holder_of(session_token_hash bytea)
returns table (session_id uuid, holder text, dossier_id uuid, is_restricted boolean, started_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.begin_learner(session_token_hash, 'write');
  update learner_session s set seen_at = now() where s.token_hash = session_token_hash and s.seen_at < now() - interval '30 seconds';
  return query select s.id, app.role(), s.dossier_id, d.restricted_at is not null, s.started_at
    from learner_session s join dossier d on d.id = s.dossier_id where s.token_hash = session_token_hash;
end $$;
comment on function app.holder_of is 'Whose a session at an own page is; notes that she was seen.';

create function app.is_own_team() returns boolean language sql stable as $$
  select app.is_writing() and app.is_caseworker() and app.opened_branch() = app.branch_id()
    and app.opened_door() in ('lead', 'replacement', 'assigned', 'appointment')
$$;

create function app.give_code(new_code text, new_secret_hash text, print bytea) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  holder constant uuid := app.opened_learner();
  child boolean;
begin
  if app.is_own_team() is not true then raise exception 'not her team' using errcode = 'BO403'; end if;
  select extract(year from age(app.today(), l.birth_on)) < 13 into child from learner l where l.id = holder and not l.is_anonymous;
  if not found then return 'nameless'; end if;
  if child and not exists (select 1 from representative r where r.dossier_id = app.opened() and r.ended_at is null
    and app.today() >= r.from_on and (r.until_on is null or app.today() <= r.until_on)) then return 'child'; end if;
  if exists (select 1 from representative r where r.code = new_code) then return 'taken'; end if;
  begin
    update learner l set code = new_code, secret_hash = new_secret_hash, code_given_at = now(), key_print = print where l.id = holder;
  exception when unique_violation then return 'taken';
  end;
  update learner_session s set ended_at = now()
  where s.dossier_id = app.opened() and s.representative_id is null and s.ended_at is null;
  return 'given';
end $$;
comment on function app.give_code is 'A person who gave her name gets a code for her own page, from those who follow her; the one before dies, and what it had opened.';

create function app.give_representative_code(target uuid, new_code text, new_secret_hash text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.is_own_team() is not true then raise exception 'not her team' using errcode = 'BO403'; end if;
  if exists (select 1 from learner l where l.code = new_code) then return 'taken'; end if;
  begin
    update representative r set code = new_code, secret_hash = new_secret_hash
    where r.id = target and r.dossier_id = app.opened() and r.ended_at is null;
    if not found then return 'missing'; end if;
  exception when unique_violation then return 'taken';
  end;
  update learner_session s set ended_at = now() where s.representative_id = target and s.ended_at is null;
  return 'given';
end $$;
comment on function app.give_representative_code is 'Who represents a child gets a code of her own, from those who follow the child; the one before dies.';

create function app.claim_dossier(given_proof text, identity json, new_learner uuid, new_code text, new_secret_hash text, print bytea,
  out outcome text, out code text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  nameless learner;
  is_herself constant boolean := app.is_writing() and app.role() = 'learner' and app.opened_door() = 'self';
begin
  if is_herself is not true and app.is_own_team() is not true then raise exception 'not hers' using errcode = 'BO403'; end if;
  select * into nameless from learner l where l.id = app.opened_learner() for update;
  outcome := case when not nameless.is_anonymous then case when nameless.key_print = print then 'claimed' else 'named' end
    when is_herself is not true and given_proof is distinct from nameless.secret_hash then 'unproved' end;
  code := case when outcome = 'claimed' then nameless.code end;
  if outcome is not null then return; end if;
  if exists (select 1 from learner l where l.code = new_code) or exists (select 1 from representative r where r.code = new_code) then
    outcome := 'taken';
    return;
  end if;
  insert into learner (id, branch_id, is_anonymous, code, secret_hash, code_given_at, key_print, given_name, family_name, birth_on, age_band,
    commune_nis, email, phone, by_mail, by_sms, by_phone, hide_service, not_before_hour, not_after_hour, contact_note)
  values (new_learner, nameless.branch_id, false, new_code, new_secret_hash, now(), print,
    identity->>'givenName', identity->>'familyName', (identity->>'birthOn')::date,
    case when identity->>'birthOn' is null then nameless.age_band end,
    identity->>'communeNis', identity->>'email', identity->>'phone', (identity->>'byMail')::boolean, (identity->>'bySms')::boolean,
    (identity->>'byPhone')::boolean, (identity->>'hideService')::boolean, (identity->>'notBeforeHour')::smallint,
    (identity->>'notAfterHour')::smallint, identity->>'note');
  update dossier d set learner_id = new_learner, version = d.version + 1 where d.learner_id = nameless.id;
  delete from learner l where l.id = nameless.id;
  update learner_session s set ended_at = now() where s.dossier_id = app.opened() and s.id is distinct from app.session_id() and s.ended_at is null;
  outcome := 'claimed';
  code := new_code;
end $$;
comment on function app.claim_dossier is 'Who was nameless gives her name, herself at her own page or at the desk with her secret: another learner, the same dossier, the old code gone.';

grant execute on function app.key_of(text), app.start_learner_session(text, text, bytea), app.begin_learner(bytea, text), app.holder_of(bytea),
  app.is_own_team(), app.give_code(text, text, bytea), app.give_representative_code(uuid, text, text),
  app.claim_dossier(text, json, uuid, text, text, bytea) to boussole_app;
`;
