/** What goes from one house to another, and is therefore decided by functions that see both: each says to whom it answers. */
export const functions = `
create function app.quality_peer(target uuid) returns table (id uuid, name text, organisation_name text, words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.id, b.name, o.name, app.fold(concat_ws(' ', b.name, o.name, o.acronym)) from branch b join organisation o on o.id = b.organisation_id
  where app.role() in ('coordinator', 'manager') and (target is null or b.id = target)
    and b.organisation_id <> app.organisation_id() and b.merged_into_id is null and b.status = 'active'
    and exists (select from membership m where m.branch_id = b.id and m.role = 'coordinator'
      and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today()))
$$;
comment on function app.quality_peer is 'Whether a branch may be asked to read: another body''s, that somebody coordinates today. To whoever may ask; null: all of them. Names no person.';

create function app.quality_peers(typed text, most integer)
returns table (id uuid, name text, organisation_name text)
language sql stable set search_path = public, pg_temp as $$
  select p.id, p.name, p.organisation_name from app.quality_peer(null) p
  where not exists (select from unnest(string_to_array(app.fold(typed), ' ')) w(word) where p.words not like '%' || word || '%')
  order by p.organisation_name, p.name, p.id limit least(most, 50)
$$;
comment on function app.quality_peers is 'Those of them whose names hold what was typed.';

create function app.quality_peer_name(target uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select p.given_name || ' ' || p.family_name
  from quality_review r join membership m on m.id = r.peer_membership_id join person p on p.id = m.person_id
  where r.id = target and app.sees_quality(r.branch_id)
$$;
comment on function app.quality_peer_name is 'Who reads or has read a round, to the house that asked.';

create function app.quality_peer_hats(target uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id from quality_review r join membership m on m.branch_id = r.peer_branch_id and m.role = 'coordinator'
    and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())
  where r.id = target and r.state = 'sent_to_peer' and r.peer_membership_id is null
    and (app.role() = 'worker' or app.is_writing() and app.keeps_quality(r.branch_id))
$$;
comment on function app.quality_peer_hats is 'Under which hats a branch that was asked to read coordinates, until one of them takes it: to whoever asks, and to the worker that writes to them. Names no person.';

create function app.move_quality(target uuid, move text, asked uuid) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  round quality_review;
  moved integer;
  is_house boolean := move in ('ask_peer', 'take_back', 'close');
begin
  select * into round from quality_review r where r.id = target for update;
  if not app.is_writing() or round.id is null
    or is_house and not app.keeps_quality(round.branch_id)
    or not is_house and not app.reads_quality(round.state, round.peer_branch_id, round.peer_membership_id)
    or move = 'hand_back' and round.peer_membership_id is null
    or move = 'accept' and round.peer_membership_id is not null
    or move = 'ask_peer' and not exists (select from app.quality_peer(asked) p where p.id = asked)
    or move in ('ask_peer', 'close') and 4 > (select count(*) from quality_answer a
      where a.review_id = target and a.level is not null and length(a.words) >= 10)
    or move = 'hand_back' and 4 > (select count(*) from quality_remark a
      where a.review_id = target and a.level is not null and length(a.words) >= 10) then
    raise exception 'not hers to do now' using errcode = 'BO403';
  end if;
  if move in ('take_back', 'decline') then delete from quality_remark where review_id = target; end if;
  update quality_review r set version = r.version + 1,
    state = case move when 'ask_peer' then 'sent_to_peer' when 'accept' then 'sent_to_peer' when 'hand_back' then 'read' when 'close' then 'closed' else 'draft' end,
    peer_branch_id = case when move = 'ask_peer' then asked when move in ('take_back', 'decline') then null else r.peer_branch_id end,
    peer_membership_id = case when move = 'accept' then app.membership_id() when move in ('take_back', 'decline') then null else r.peer_membership_id end,
    asked_at = case when move = 'ask_peer' then now() when move in ('take_back', 'decline') then null else r.asked_at end,
    read_at = case when move = 'hand_back' then now() else r.read_at end,
    closed_at = case when move = 'close' then now() end
  where r.id = target and r.state = any(case move when 'ask_peer' then '{draft}'::text[] when 'close' then '{draft,read}' else '{sent_to_peer}' end)
  returning r.version into moved;
  if moved is null then raise exception 'the round does not stand there' using errcode = 'BO403'; end if;
  return moved;
end $$;
comment on function app.move_quality is 'A round moves: by the house, or by the peer whom it asked. Whole before it is read or closed; what a peer had begun to write goes when it is taken back.';

create function app.check_quality_owner() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from membership m where m.id = new.owner_membership_id and m.branch_id = new.branch_id
    and m.role in ('counsellor', 'coordinator', 'manager') and (tg_op = 'UPDATE' and old.owner_membership_id = m.id
      or m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today()))) then
    raise exception 'nobody at work in the branch' using errcode = 'BO403';
  end if;
  return new;
end $$;
comment on function app.check_quality_owner is 'Only somebody at work in the branch answers for what it means to do better; who has left still stands by what was hers.';
create trigger check_quality_owner before insert or update of owner_membership_id on quality_action for each row execute function app.check_quality_owner();

revoke execute on function app.quality_peer(uuid), app.quality_peers(text, integer), app.quality_peer_name(uuid), app.quality_peer_hats(uuid), app.move_quality(uuid, text, uuid),
  app.check_quality_owner() from public;
grant execute on function app.quality_peer(uuid), app.quality_peers(text, integer), app.quality_peer_name(uuid), app.quality_peer_hats(uuid), app.move_quality(uuid, text, uuid)
  to boussole_app;
grant execute on function app.quality_peer_hats(uuid) to boussole_worker;
`;
