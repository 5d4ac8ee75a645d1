/** The door of whoever receives a handoff, with an account or by a mailed link; and what the database sees to by itself at a move. */
export const receiving = `
create function app.enter_referral(target uuid, side text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r referral;
  payload text;
begin
  select x.* into r from referral x join dossier d on d.id = x.dossier_id where x.id = target and d.restricted_at is null;
  if not found then
    perform set_config('app.received', '', true);
    return;
  end if;
  payload := concat_ws('|', r.id, r.dossier_id, side, r.to_branch_id, r.to_organisation_id);
  perform set_config('app.received', payload || '#' || app.signature(payload || current_setting('app.context')), true);
end $$;
comment on function app.enter_referral is 'Signs which referral is open for the rest of this transaction, and on whose side. Only the functions that checked it may call it.';

create function app.received_part(place integer) returns text language sql stable as $$ select (app.signed_parts('app.received'))[place] $$;
create function app.received() returns uuid language sql stable as $$ select app.received_part(1)::uuid $$;
create function app.received_dossier() returns uuid language sql stable as $$ select app.received_part(2)::uuid $$;
create function app.received_side() returns text language sql stable as $$ select app.received_part(3) $$;
create function app.received_to_write() returns uuid language sql stable as $$ select case when app.is_writing() then app.received() end $$;
create function app.is_receiver() returns boolean language sql stable as $$ select app.role() in ('counsellor', 'coordinator', 'operator_agent') $$;

create function app.receive(target uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.is_receiver() and exists (select from referral r where r.id = target and r.to_branch_id = app.branch_id() and r.sent_at is not null) then
    perform app.enter_referral(target, 'receiver');
  else
    perform set_config('app.received', '', true);
  end if;
end $$;
comment on function app.receive is 'Opens a referral to whoever works in the branch that it was sent to; else nothing is open.';

create function app.begin_receiving(session_token_hash bytea, mode text, target uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.begin(session_token_hash, mode);
  perform app.receive(target);
end $$;
comment on function app.begin_receiving is 'Opens a transaction for the session''s person, and a referral in it when it was sent to her branch.';

create function app.begin_by_link(link_token_hash bytea, mode text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare l record;
begin
  select h.id, h.referral_id, h.side into l from handoff_link h join referral r on r.id = h.referral_id
  where h.token_hash = link_token_hash and h.revoked_at is null and h.expires_at > now();
  if not found then
    raise exception 'no such link' using errcode = 'BO401';
  end if;
  perform app.enter(mode, null, null, null, null, case l.side when 'receiver' then 'receiver' else 'approver' end, l.id);
  perform app.enter_referral(l.referral_id, l.side);
end $$;
comment on function app.begin_by_link is 'Opens a transaction for whoever holds a mailed link: one referral, on the side that it was mailed to.';

create function app.link_of(link_token_hash bytea) returns table (id uuid, side text, referral_id uuid, dossier_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.begin_by_link(link_token_hash, 'write');
  return query update handoff_link h set used_at = coalesce(h.used_at, now())
    where h.token_hash = link_token_hash returning h.id, h.side, h.referral_id, h.dossier_id;
end $$;
comment on function app.link_of is 'What a mailed link opens; notes that it was used.';

create function app.refresh_link(old_token_hash bytea, new_id uuid, new_token_hash bytea) returns boolean
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

create function app.acting_side(in_dossier uuid, of_referral uuid) returns text language sql stable as $$
  select case
    when app.role() = 'worker' then 'system'
    when app.received() = of_referral then app.received_side()
    when app.opened_door() = 'self' and app.opened() = in_dossier and app.is_writing() then 'learner'
    when app.opened_to_write('referrals') = in_dossier then 'sender' end
$$;
comment on function app.acting_side is 'On whose side the actor stands in this referral; nothing when on none.';

create function app.check_move() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare acting text;
begin
  -- Nobody is acting: only the owner comes so far, the policies let nobody else.
  if coalesce(current_setting('app.context', true), '') = '' then return new; end if;
  acting := app.acting_side(old.dossier_id, old.id);
  if new.state <> old.state and not exists (select from app.referral_move m
      where m.from_state = old.state and m.to_state = new.state
        and (m.side = acting or m.side = 'coordinator' and acting = 'sender' and app.role() = 'coordinator')) then
    raise exception 'no such move' using errcode = 'BO403';
  end if;
  if new.version <> old.version + 1 then raise exception 'not the next version' using errcode = 'BO403'; end if;
  return new;
end $$;
comment on function app.check_move is 'A referral moves as the law says, by the side that may, one version at a time.';
create trigger check_move before update on referral for each row
  when (new.state is distinct from old.state or new.version is distinct from old.version) execute function app.check_move();

create function app.follow_move() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'accepted' and new.grant_id is null and new.to_branch_id <> new.branch_id then
    insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, may_write, basis, evidence, evidence_text, text_version,
      given_by, given_by_membership_id, until_at)
    select new.dossier_id, new.branch_id, new.to_branch_id, 'training_entry', p.grant_sections, false, 'consent',
      case when p.approved_by in ('own_page', 'by_link') then 'in_app' else 'oral_witness' end,
      case when p.approved_by in ('own_page', 'by_link') then null else coalesce(p.approval_note, 'Accord donné devant la personne qui conseille') end,
      'packet-1', case when p.approved_by in ('own_page', 'by_link') then 'learner' else 'caseworker' end, p.witness_membership_id,
      now() + interval '12 months'
    from packet p where p.id = new.packet_id and p.approved_at is not null
    returning id into new.grant_id;
  end if;
  if new.over_at is not null and old.over_at is null then
    update handoff_link h set revoked_at = now() where h.referral_id = new.id and h.revoked_at is null
      and h.side = 'receiver' and new.state in ('cancelled', 'obsolete');
    update dossier_grant g set until_at = greatest(least(g.until_at, now() + interval '30 days'), g.from_at + interval '1 second')
      where g.id = new.grant_id and g.revoked_at is null;
  end if;
  -- An error that is found after the end shuts what the end had left open.
  if new.state in ('withdrawn', 'entered_in_error') and old.state <> new.state then
    update handoff_link h set revoked_at = now() where h.referral_id = new.id and h.revoked_at is null;
    update dossier_grant g set revoked_at = now(), revoked_by = case new.state when 'withdrawn' then 'learner' else 'caseworker' end
      where g.id = new.grant_id and g.revoked_at is null;
  end if;
  return new;
end $$;
comment on function app.follow_move is 'Accepted, the sharing that was approved opens and no more; over, it ends in thirty days; withdrawn, it ends now, and links with it.';
create trigger follow_move before update of state on referral for each row execute function app.follow_move();

create function app.packet_states() returns text[] language sql immutable parallel safe as $$
  select '{sent,received,under_review,info_requested,waitlisted,accepted,appointment_set,no_show,appointment_cancelled,contact_made,enrolled,closed}'::text[]
$$;
comment on function app.packet_states is 'Where a referral stands when its operator may read the packet: gone with a withdrawal, a refusal, an end without answer.';

create or replace function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections, is_change)
  values (coalesce(app.organisation_id(), app.received_part(5)::uuid), coalesce(app.branch_id(), app.received_part(4)::uuid), app.person_id(),
    app.membership_id(), app.role(), what, about,
    coalesce(app.opened(), app.received_dossier(), case when app.is_auditor() then app.concerned(about) end),
    coalesce(app.opened_door(), case when app.received() is not null then 'handoff' end), app.opened_part(5),
    case when app.opened() is not null then string_to_array(app.opened_part(6), ',') end, app.is_writing())
$$;

grant execute on function app.received_part(integer), app.received(), app.received_dossier(), app.received_side(), app.received_to_write(),
  app.is_receiver(), app.acting_side(uuid, uuid), app.packet_states() to boussole_app, boussole_worker;
grant execute on function app.receive(uuid), app.begin_receiving(bytea, text, uuid), app.begin_by_link(bytea, text), app.link_of(bytea),
  app.refresh_link(bytea, uuid, bytea) to boussole_app;
`;

export const receivingGone = `
create or replace function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections, is_change)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about,
    coalesce(app.opened(), case when app.is_auditor() then app.concerned(about) end), app.opened_door(), app.opened_part(5),
    string_to_array(app.opened_part(6), ','), app.is_writing())
$$;
drop function app.packet_states, app.follow_move, app.check_move, app.acting_side, app.refresh_link, app.link_of, app.begin_by_link,
  app.begin_receiving, app.receive, app.is_receiver, app.received_to_write, app.received_side, app.received_dossier, app.received,
  app.received_part, app.enter_referral;
`;
