const hanging = ['referral_event', 'packet', 'handoff_link', 'handoff_message', 'handoff_read', 'handoff_appointment', 'follow_up'];

/** What sending and moving a referral needs of the database. */
export const handing = `
create or replace function app.refresh_link(old_token_hash bytea, new_id uuid, new_token_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare old handoff_link;
begin
  select h.* into old from handoff_link h join referral r on r.id = h.referral_id
  where h.token_hash = old_token_hash and h.revoked_at is null and h.created_at > now() - interval '60 days' and app.is_writing()
    and case h.side when 'receiver' then r.over_at is null and r.sent_at is not null else r.over_at is null or r.state = 'closed' end
    and not exists (select from handoff_link n where n.referral_id = h.referral_id and n.side = h.side and n.email is not distinct from h.email
      and n.id <> h.id and n.created_at > now() - interval '5 minutes');
  if not found then return false; end if;
  insert into handoff_link (id, dossier_id, branch_id, referral_id, side, email, token_hash)
  values (new_id, old.dossier_id, old.branch_id, old.referral_id, old.side, old.email, new_token_hash);
  perform app.enqueue('handoff-link:' || new_id, 'tell-handoff', jsonb_build_object('referralId', old.referral_id, 'seq', new_id,
    'audience', case old.side when 'receiver' then 'operator' else 'learner' end, 'kind', 'link_again', 'linkId', new_id));
  return true;
end $$;
comment on function app.refresh_link is 'Whoever holds a link that has run out gets another one, mailed where the first went: not oftener than every five minutes.';

create table handoff_terms (
  organisation_id uuid primary key references organisation(id),
  acknowledge_days smallint not null default 2 check (acknowledge_days between 1 and 60),
  answer_days smallint not null default 3 check (answer_days between acknowledge_days and 60),
  chase_days smallint[] not null default '{5,10}' check (cardinality(chase_days) <= 10 and 1 <= all(chase_days)),
  escalate_days smallint not null default 14 check (escalate_days between 1 and 120),
  expire_days smallint not null default 30 check (expire_days between 5 and 365),
  meet_days smallint not null default 5 check (meet_days between 1 and 60),
  confirm_days smallint not null default 5 check (confirm_days between 1 and 60)
);
comment on table handoff_terms is 'Public: how long a network lets each thing of a handoff take; where it settles nothing, the usual terms hold. Working days, but for the end.';
grant select on handoff_terms to boussole_app, boussole_worker;

create function app.check_sent() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- What the owner's functions do, a merge of two sheets for one, is no sending.
  if current_user not in ('boussole_app', 'boussole_worker') then return new; end if;
  if new.state = 'sent' and old.state <> 'sent' then
    if not exists (select from packet p where p.id = new.packet_id and p.referral_id = new.id and p.approved_at is not null) then
      raise exception 'nobody approved it' using errcode = 'BO403';
    end if;
  end if;
  if old.sent_at is not null and (new.packet_id, new.offer_id, new.to_branch_id) is distinct from (old.packet_id, old.offer_id, old.to_branch_id) then
    raise exception 'it has left already' using errcode = 'BO403';
  end if;
  return new;
end $$;
comment on function app.check_sent is 'Nothing leaves that the person did not approve; what has left goes to nobody else, with no other words.';
create trigger check_sent before update on referral for each row
  when (new.state = 'sent' or old.sent_at is not null) execute function app.check_sent();

create function app.check_hangs() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.referral_id is not null and not exists (
    select from referral r where r.id = new.referral_id and r.dossier_id = new.dossier_id and r.branch_id = new.branch_id) then
    raise exception 'of another dossier' using errcode = 'BO403';
  end if;
  return new;
end $$;
comment on function app.check_hangs is 'What hangs on a referral hangs on its own dossier: a door to one dossier adds nothing to another''s referral.';
${hanging.map((table) => `create trigger check_hangs before insert on ${table} for each row execute function app.check_hangs();`).join('\n')}

create function app.enqueue_all(deliveries jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_writing() then raise exception 'not writing' using errcode = 'BO403'; end if;
  insert into delivery (key, job, payload, due_at)
  select d.key, d.job, d.payload, coalesce(d.due, now()) from jsonb_to_recordset(deliveries) as d(key text, job text, payload jsonb, due timestamptz)
  on conflict (key) do nothing;
end $$;
comment on function app.enqueue_all is 'Promises several deliveries at once; a key already promised stays promised once.';
grant execute on function app.enqueue_all(jsonb) to boussole_app, boussole_worker;

create policy job_ends on handoff_appointment for update to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job_ends on handoff_appointment is 'What time ends, it ends with its dates.';
grant update (state, sequence, changed_at) on handoff_appointment to boussole_worker;
`;

export const handingGone = `
revoke update (state, sequence, changed_at) on handoff_appointment from boussole_worker;
drop policy job_ends on handoff_appointment;
drop trigger check_sent on referral;
${hanging.map((table) => `drop trigger check_hangs on ${table};`).join('\n')}
drop function app.check_sent, app.check_hangs, app.enqueue_all;
drop table handoff_terms;
create or replace function app.refresh_link(old_token_hash bytea, new_id uuid, new_token_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare old handoff_link;
begin
  select h.* into old from handoff_link h join referral r on r.id = h.referral_id
  where h.token_hash = old_token_hash and h.revoked_at is null and h.created_at > now() - interval '60 days'
    and r.over_at is null and r.sent_at is not null and app.is_writing();
  if not found then return false; end if;
  insert into handoff_link (id, dossier_id, branch_id, referral_id, side, email, token_hash)
  values (new_id, old.dossier_id, old.branch_id, old.referral_id, old.side, old.email, new_token_hash);
  return true;
end $$;
comment on function app.refresh_link is 'Whoever holds a link that has run out gets another one, in the mailbox that the first went to.';
`;
