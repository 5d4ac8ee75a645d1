import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens before anybody is known: the functions of sign-in, each with the one condition it checks. */
export class SignIn1764000000004 implements MigrationInterface {
  name = 'SignIn1764000000004';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.begin(session_token_hash bytea, mode text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_row record;
begin
  select s.id, s.person_id, m.id as membership_id, m.branch_id, m.organisation_id, m.role into found_row
  from session s join membership m on m.id = s.membership_id
  where s.token_hash = session_token_hash
    and s.ended_at is null and s.ends_at > now() and s.seen_at > now() - interval '30 minutes'
    and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today());
  if not found then
    raise exception 'no such session' using errcode = 'BO401';
  end if;
  perform app.enter(mode, found_row.person_id, found_row.membership_id, found_row.branch_id,
    found_row.organisation_id, found_row.role, found_row.id);
end $$;
comment on function app.begin is 'Opens a transaction for the session''s person under its hat; asked at every transaction, so that an ended session ends at once.';

create function app.actor_of(session_token_hash bytea)
returns table (session_id uuid, person_id uuid, membership_id uuid, branch_id uuid, organisation_id uuid, role text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.begin(session_token_hash, 'write');
  update session s set seen_at = now()
  where s.token_hash = session_token_hash and s.seen_at < now() - interval '1 minute';
  return query select app.session_id(), app.person_id(), app.membership_id(), app.branch_id(),
    app.organisation_id(), app.role();
end $$;
comment on function app.actor_of is 'Who a session is; notes that she was seen.';

create function app.count_attempt(attempt_subject text, step integer, allowed integer, seconds integer) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  insert into app.attempt as a (subject, window_start, count)
  values (attempt_subject, to_timestamp(floor(extract(epoch from now()) / seconds) * seconds), step)
  on conflict (subject, window_start) do update set count = a.count + step
  returning count <= allowed
$$;
comment on function app.count_attempt is 'Counts guesses of a subject in the present window (a step of 0 only looks); false when there were too many.';

create function app.forgive_attempts(attempt_subject text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from app.attempt where subject = attempt_subject
$$;
comment on function app.forgive_attempts is 'Forgets the guesses of a subject that has proved itself.';

create function app.tidy_attempts() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from app.attempt where window_start < now() - interval '1 day'
$$;
comment on function app.tidy_attempts is 'Forgets guesses after a day.';
grant execute on function app.tidy_attempts() to boussole_worker;

create function app.credential_of(account_email text)
returns table (person_id uuid, password_hash text, membership_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, c.password_hash, m.id
  from person p
  join credential c on c.person_id = p.id
  join membership m on m.person_id = p.id and m.disabled_at is null
    and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())
  where p.email = account_email
  order by (select max(s.seen_at) from session s where s.membership_id = m.id) desc nulls last, m.from_on, m.id
  limit 1
$$;
comment on function app.credential_of is 'What sign-in compares with, and the hat worn last.';

create function app.start_session(proof text, hat uuid, new_token_hash bytea, new_browser text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare created uuid;
begin
  insert into session (token_hash, person_id, membership_id, browser, ends_at)
  select new_token_hash, m.person_id, m.id, new_browser, now() + interval '12 hours'
  from membership m join credential c on c.person_id = m.person_id
  where m.id = hat and c.password_hash = proof and m.disabled_at is null
  returning id into created;
  if created is null then
    raise exception 'no such credential' using errcode = 'BO401';
  end if;
  perform app.begin(new_token_hash, 'write');
  return created;
end $$;
comment on function app.start_session is 'Opens a session for whoever holds the credential; the rest of the transaction is hers.';

create function app.switch_hat(hat uuid, new_token_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  left_session session;
  moved integer;
begin
  -- Ended first: of two switches at once, the second finds nothing to leave.
  update session set ended_at = now() where id = app.session_id() and ended_at is null and app.is_writing()
  returning * into left_session;
  insert into session (token_hash, person_id, membership_id, browser, started_at, ends_at)
  select new_token_hash, m.person_id, m.id, left_session.browser, left_session.started_at, left_session.ends_at
  from membership m
  where m.person_id = left_session.person_id and m.id = hat and m.disabled_at is null
    and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today());
  get diagnostics moved = row_count;
  return moved = 1;
end $$;
comment on function app.switch_hat is 'Ends the present session and opens one under another of the same person''s hats.';

create function app.ensure_person(new_email text, new_given_name text, new_family_name text, new_locale text)
returns table (person_id uuid, has_password boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (app.is_writing() and app.is_admin()) then
    raise exception 'not an administrator' using errcode = 'BO403';
  end if;
  insert into person (email, given_name, family_name, locale)
  values (new_email, new_given_name, new_family_name, new_locale)
  on conflict (email) do nothing;
  return query select p.id, exists (select 1 from credential c where c.person_id = p.id)
    from person p where p.email = new_email;
end $$;
comment on function app.ensure_person is 'The person of this address, made if she is new; for administrators who invite.';

create function app.invited() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id from membership m
  where app.is_admin() and m.organisation_id = app.organisation_id()
    and not exists (select 1 from credential c where c.person_id = m.person_id)
$$;
comment on function app.invited is 'Who in the administrator''s organisation has not chosen a password yet.';

create function app.use_link(link uuid, new_password_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare owner_id uuid;
begin
  update access_link set used_at = now()
  where id = link and used_at is null and expires_at > now()
  returning person_id into owner_id;
  if owner_id is null then return false; end if;
  update access_link set used_at = now() where person_id = owner_id and used_at is null;
  insert into credential (person_id, password_hash) values (owner_id, new_password_hash)
  on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now();
  update session set ended_at = now() where person_id = owner_id and ended_at is null;
  return true;
end $$;
comment on function app.use_link is 'Sets the password of the link''s person, once; ends her sessions and her other links.';

create function app.link_owner(link uuid) returns table (email text, given_name text, family_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.email, p.given_name, p.family_name from access_link l join person p on p.id = l.person_id
  where l.id = link and l.used_at is null and l.expires_at > now()
$$;
comment on function app.link_owner is 'Whose password a live link would set: a password may not hold her name.';

grant execute on function app.begin(bytea, text), app.actor_of(bytea), app.count_attempt(text, integer, integer, integer),
  app.forgive_attempts(text), app.credential_of(text), app.start_session(text, uuid, bytea, text), app.switch_hat(uuid, bytea),
  app.ensure_person(text, text, text, text), app.invited(), app.use_link(uuid, text), app.link_owner(uuid)
  to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop function app.begin, app.actor_of, app.count_attempt, app.forgive_attempts, app.tidy_attempts, app.credential_of, app.start_session,
      app.switch_hat, app.ensure_person, app.invited, app.use_link, app.link_owner`);
  }
}
