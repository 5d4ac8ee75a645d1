/** What left to remind somebody, by which way, and what came back; how many may leave in a minute. */
export const reminders = `
create table reminder (
  id uuid primary key,
  follow_up_id uuid not null references follow_up(id) on delete cascade,
  dossier_id uuid not null,
  branch_id uuid not null,
  channel text not null check (channel in ('mail', 'sms')),
  recipient_hash text not null check (recipient_hash ~ '^[\\w-]{22}$'),
  mail_id text not null check (mail_id ~ '^[0-9a-f]{40}$'),
  state text not null default 'promised' check (state in ('promised', 'sent', 'returned', 'unsure', 'given_up', 'withdrawn')),
  failure text check (length(failure) <= 100),
  turn_at timestamptz,
  promised_at timestamptz not null default now(),
  left_at timestamptz,
  over_at timestamptz,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  unique (follow_up_id, channel, recipient_hash),
  check (case state when 'sent' then left_at is not null when 'returned' then true else left_at is null end),
  check ((state in ('promised', 'sent')) = (over_at is null))
);
comment on table reminder is 'A message because of something due: whether it has not left, left, came back, or nobody knows.';
comment on column reminder.recipient_hash is 'Which address or number, to whoever knows it already: the keyed hash says nothing to anybody else.';
comment on column reminder.mail_id is 'The name that every copy of it carries, and that a notice of its return quotes.';
comment on column reminder.turn_at is 'The minute in which it may leave, when many wait.';
create unique index reminder_mail on reminder (mail_id);
create index reminder_of_dossier on reminder (dossier_id, promised_at desc, id desc);

create function app.move_reminder() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if old.state || ' ' || new.state <> all ('{promised sent,promised returned,promised unsure,promised given_up,promised withdrawn,sent returned,unsure sent,unsure returned,given_up sent,given_up returned,given_up unsure,given_up withdrawn}') then
    raise exception 'a message that is % does not become %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function app.move_reminder is 'Who was reached is never said to be out of reach but by a notice of return; what was refused is never said to have left.';
create trigger move_reminder before update of state on reminder for each row when (old.state <> new.state) execute function app.move_reminder();

select app.protect('reminder');
create policy path_reads on reminder for select to boussole_app using (dossier_id = (select app.opened_for('path')));
comment on policy path_reads on reminder is 'What was sent to the person, where her path is open.';
create policy job on reminder to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on reminder is 'The worker promises, sends and hears what came back.';
grant select (id, follow_up_id, dossier_id, channel, state, promised_at, turn_at, left_at, over_at) on reminder to boussole_app;
grant select, insert on reminder to boussole_worker;
grant update (state, failure, turn_at, left_at, over_at) on reminder to boussole_worker;
insert into app.erasure_plan (place, table_name, rows) values (3, 'reminder', 'dossier_id = $1');

alter table local_mail add column kind text not null default 'mail' check (kind in ('mail', 'sms'));
comment on table local_mail is 'Mails and short messages of a demonstration without a gateway, shown on its mailbox page.';
update app.erasure_plan set rows = rows || $$ or kind = 'sms' and right(recipient, 8) = (select right(regexp_replace(phone, '\\D', '', 'g'), 8) from learner where id = $2)$$
  where table_name = 'local_mail';

create table app.sending_minute (minute timestamptz primary key, taken integer not null check (taken > 0));
comment on table app.sending_minute is 'How many messages leave in each minute; forgotten after a day.';
`;

export const remindersGone = `
drop table app.sending_minute;
update app.erasure_plan set rows = split_part(rows, ' or kind = ', 1) where table_name = 'local_mail';
comment on table local_mail is 'Mails of a demonstration without a mail server, shown on its mailbox page.';
delete from local_mail where kind = 'sms';
alter table local_mail drop column kind;
delete from app.erasure_plan where table_name = 'reminder';
drop table reminder;
drop function app.move_reminder;
`;
