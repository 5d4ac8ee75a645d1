import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done, what was promised, and what must happen after the commit. */
export class JournalAndDeliveries1764000000005 implements MigrationInterface {
  name = 'JournalAndDeliveries1764000000005';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  organisation_id uuid references organisation(id),
  branch_id uuid,
  person_id uuid,
  membership_id uuid,
  role text not null,
  what text not null check (what ~ '^[a-z_-]+\\.[a-z_]+$'),
  about uuid
);
comment on table journal is 'Who did or read what, and when: ids only, written by the doors, never changed.';
create index journal_about on journal (about, at) where about is not null;
create index journal_at on journal using brin (at);

create function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about)
$$;
comment on function app.record is 'The only way into the journal: the actor is the context''s, never the caller''s word.';

create table command (
  person_id uuid not null references person(id),
  key uuid not null,
  what text not null,
  request_hash bytea not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (person_id, key)
);
comment on table command is 'A command sent twice is done once: its key, and the ids it answered, for 48 hours.';
create index command_at on command (at);

create table delivery (
  id uuid primary key default gen_random_uuid(),
  key text not null unique check (length(key) <= 200),
  job text not null,
  payload jsonb not null,
  state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'cancelled', 'dead')),
  due_at timestamptz not null default now(),
  attempt integer not null default 0,
  lease_until timestamptz,
  handed_at timestamptz,
  handed_count integer not null default 0,
  gateway_id text,
  failure text,
  created_at timestamptz not null default now(),
  done_at timestamptz
);
comment on table delivery is 'The truth about what must leave: written with its cause, done at least once, its key once for ever.';
create index delivery_due on delivery (due_at) where state in ('pending', 'sending');

create table worker_beat (
  worker text primary key,
  seen_at timestamptz not null
);
comment on table worker_beat is 'Public: when a job last went all the way through the queue to each worker.';

create table local_mail (
  id uuid primary key default gen_random_uuid(),
  delivery_key text not null unique,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  sent_at timestamptz not null default now()
);
comment on table local_mail is 'Mails of a demonstration without a mail server, shown on its mailbox page.';

create function app.ring() returns trigger language plpgsql as $$ begin
  perform pg_notify('delivery', '');
  return null;
end $$;
create trigger ring after insert on delivery for each statement execute function app.ring();

create function app.enqueue(delivery_key text, delivery_job text, delivery_payload jsonb, due timestamptz default now())
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_writing() then raise exception 'not writing' using errcode = 'BO403'; end if;
  insert into delivery (key, job, payload, due_at) values (delivery_key, delivery_job, delivery_payload, due)
  on conflict (key) do nothing;
end $$;
comment on function app.enqueue is 'Promises one delivery; a key already promised stays promised once.';

create function app.request_password_link(account_email text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare link uuid;
begin
  insert into access_link (person_id, kind, expires_at)
  select p.id, 'reset', now() + interval '1 hour' from person p
  where p.email = account_email
    and exists (select 1 from membership m where m.person_id = p.id and m.disabled_at is null)
  returning id into link;
  if link is not null then
    perform app.enqueue('send-password-link:' || link, 'send-password-link', jsonb_build_object('linkId', link));
  end if;
end $$;
comment on function app.request_password_link is 'Promises a mail to whoever has this address; says nothing to the one who asks.';

create function app.oldest_due_seconds() returns double precision
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(extract(epoch from now() - min(due_at)), 0)::double precision
  from delivery where state in ('pending', 'sending') and due_at <= now()
$$;
comment on function app.oldest_due_seconds is 'The first light: how late the oldest due delivery is.';

select app.protect('journal', 'command', 'delivery', 'local_mail');

grant select, insert, update (answer) on command to boussole_app;
grant select, delete on command to boussole_worker;
grant select, update on delivery to boussole_worker;
grant select on worker_beat to boussole_app;
grant select, insert, update on worker_beat to boussole_worker;
grant insert, select on local_mail to boussole_worker;
grant select on local_mail to boussole_app;
grant execute on function app.record(text, uuid), app.enqueue(text, text, jsonb, timestamptz),
  app.oldest_due_seconds() to boussole_app, boussole_worker;
grant execute on function app.request_password_link(text) to boussole_app;

create policy own on command to boussole_app
  using (person_id = (select app.person_id()))
  with check ((select app.is_writing()) and person_id = (select app.person_id()));
comment on policy own on command is 'One''s own commands.';
create policy tidy on command for delete to boussole_worker using (app.role() = 'worker' and at < now() - interval '48 hours');
create policy tidy_read on command for select to boussole_worker using (app.role() = 'worker');
comment on policy tidy on command is 'The worker forgets commands after 48 hours.';
comment on policy tidy_read on command is 'The worker finds commands to forget.';
create policy job on delivery to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on delivery is 'The worker carries out what was promised.';
create policy job on local_mail to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on local_mail is 'The worker drops mails in the mailbox of a demonstration.';
create policy demonstration on local_mail for select to boussole_app using ((select app.person_id()) is not null);
comment on policy demonstration on local_mail is 'Whoever is signed in to a demonstration; elsewhere the table stays empty.';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop function app.request_password_link, app.enqueue, app.record, app.oldest_due_seconds;
      drop table local_mail, worker_beat, delivery, command, journal; drop function app.ring`);
  }
}
