/** The door of whoever holds a check-in's link or code, and what the database sees to by itself. */
export const functions = `
create function app.check_in() returns uuid language sql stable as $$
  select case when app.role() = 'approver' and app.received() is null then app.session_id() end
$$;
comment on function app.check_in is 'The check-in that this transaction was opened for, by its link or its code.';

create function app.begin_check_in(hash bytea, is_code boolean, mode text, what text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked uuid[];
  whose uuid;
begin
  select array_agg(c.id), min(c.dossier_id::text)::uuid into asked, whose
  from check_in c join follow_up f on f.id = c.follow_up_id join dossier d on d.id = c.dossier_id
  where (not is_code and c.token_hash = hash or is_code and c.code_hash = hash) and c.revoked_at is null and c.expires_at > now()
    and (d.status = 'open' or f.kind = 'survey') and d.restricted_at is null and d.merged_into_id is null;
  -- Two that happen to have the same code: neither is opened by it.
  if cardinality(asked) is distinct from 1 then
    raise exception 'no such check-in' using errcode = 'BO401';
  end if;
  perform set_config('app.opened', '', true);
  perform set_config('app.received', '', true);
  perform app.enter(mode, null, null, null, null, 'approver', asked[1]);
  perform app.note_about(what, whose);
end $$;
comment on function app.begin_check_in is 'Opens a transaction for whoever holds a check-in''s link or code: that one answer, nothing of the dossier; its line in the journal with it.';

create function app.check_in_asked(out kind text, out branch_name text, out outcome_code text, out outcome_on date, out is_anonymous boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.kind, case when not l.hide_service then b.name end, r.outcome_code, r.outcome_on, l.is_anonymous
  from check_in c join follow_up f on f.id = c.follow_up_id join dossier d on d.id = c.dossier_id join learner l on l.id = d.learner_id
  join branch b on b.id = c.branch_id
  left join referral r on r.id = c.referral_id and r.state = 'closed' and r.outcome_code is not null and not l.hide_service
    and (r.learner_answer is null or c.agrees_outcome is not null)
  where c.id = app.check_in()
$$;
comment on function app.check_in_asked is 'What is asked, and by whom unless the person hides it: to whoever opened the check-in by its link or code.';

create function app.give_check_in_code(new_id uuid, asked uuid, code bytea, round integer, out good_until timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_writing() or app.membership_id() is null then raise exception 'not at work' using errcode = 'BO403'; end if;
  insert into check_in (id, dossier_id, branch_id, follow_up_id, referral_id, asked_at, code_hash, code_round)
  select new_id, f.dossier_id, f.branch_id, f.id, (select r.id from referral r where r.dossier_id = f.dossier_id
      and r.id = coalesce(f.referral_id, substring(f.occurrence from '^survey:([0-9a-f-]{36}):')::uuid)), now(), code, round
  from follow_up f where f.id = asked and f.dossier_id = app.opened_to_write('path') and f.kind in ('check_in', 'survey') and f.state <> 'cancelled'
  on conflict (follow_up_id) do update set code_hash = excluded.code_hash, code_round = excluded.code_round,
    asked_at = coalesce(check_in.asked_at, now()), expires_at = greatest(check_in.expires_at, now() + interval '30 days')
  where check_in.answered_at is null and check_in.revoked_at is null and check_in.code_round = round - 1
  returning expires_at into good_until;
end $$;
comment on function app.give_check_in_code is 'A caseworker with the path open to write hands over a code for what is asked and not answered; the one before it opens nothing any more. Nothing: there is no such question.';

create function app.ask_otherwise(hash bytea, is_code boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare asked check_in;
begin
  if not app.is_writing() then raise exception 'not writing' using errcode = 'BO403'; end if;
  for asked in select c.* from check_in c join dossier d on d.id = c.dossier_id
    where (not is_code and c.token_hash = hash or is_code and c.code_hash = hash) and c.other_way_at is null
      and c.asked_at > now() - interval '120 days' and d.restricted_at is null and d.merged_into_id is null limit 1 loop
    update check_in set other_way_at = now() where id = asked.id;
    perform app.note_about('check_in.asked_otherwise', asked.dossier_id);
    perform app.enqueue('check-in-otherwise:' || asked.id, 'follow-check-in', jsonb_build_object('checkInId', asked.id, 'what', 'otherwise'));
  end loop;
end $$;
comment on function app.ask_otherwise is 'Whoever holds a link or a code that opens nothing any more may ask to be reached otherwise, once; who holds none learns nothing by asking.';

create function app.rate_check_in(target uuid, scores smallint[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare place uuid;
begin
  if not app.is_writing() or cardinality(scores) is distinct from 3 then raise exception 'not three' using errcode = 'BO403'; end if;
  update check_in c set is_rated = true
  where c.id = target and c.answered_at is not null and not c.is_rated
    and (c.id = app.check_in() or app.opened_door() = 'self' and c.dossier_id = app.opened())
  returning c.branch_id into place;
  if not found then return false; end if;
  insert into check_in_rating (branch_id, quarter, question, score, people)
  select place, date_trunc('quarter', app.today())::date, s.question, s.score, 1 from unnest(scores) with ordinality s(score, question)
  on conflict (branch_id, quarter, question, score) do update set people = check_in_rating.people + 1;
  return true;
end $$;
comment on function app.rate_check_in is 'Counts three marks, once for a check-in that was answered; what is kept is the count alone.';

create function app.satisfaction() returns table (branch_id uuid, branch_name text, quarter date, question smallint, people integer, mean numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.id, b.name, r.quarter, r.question, sum(r.people)::integer, round(sum(r.people * r.score)::numeric / sum(r.people), 1)
  from check_in_rating r join branch b on b.id = r.branch_id
  where r.quarter < date_trunc('quarter', app.today())::date and r.quarter >= date_trunc('quarter', app.today())::date - interval '24 months'
    and (app.role() = 'coordinator' and b.id = app.branch_id() or app.role() = 'manager' and b.organisation_id = app.organisation_id())
  group by b.id, b.name, r.quarter, r.question having sum(r.people) >= 5
  order by r.quarter desc, b.name, b.id, r.question
$$;
comment on function app.satisfaction is 'How satisfied people said they are, by branch and quarter that is over, where at least five answered: to the coordinator of the branch and the managers of its house.';

create function app.say_outcome(target uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said record;
  told referral;
begin
  select c.id, c.referral_id, c.agrees_outcome, c.via, c.comment, c.answered_by_membership_id, c.version into said from check_in c
  where c.id = target and c.agrees_outcome is not null and app.is_writing()
    and (app.role() = 'worker' or app.opened_to_write('path') = c.dossier_id);
  if not found then return; end if;
  for told in
    update referral r set learner_answer = case when said.agrees_outcome then 'agree' else 'disagree' end, version = r.version + 1
    where r.id = said.referral_id and r.state = 'closed'
      and r.learner_answer is distinct from case when said.agrees_outcome then 'agree' else 'disagree' end
    returning r.* loop
    insert into referral_event (id, dossier_id, branch_id, referral_id, seq, side, via, membership_id, move, from_state, to_state, code, text)
    values (gen_random_uuid(), told.dossier_id, told.branch_id, told.id, told.version, 'learner',
      case said.via when 'own_page' then 'own_page' when 'phone' then 'account' else 'link' end, said.answered_by_membership_id,
      told.learner_answer, told.state, told.state, told.learner_answer, said.comment);
    if told.learner_answer = 'disagree' then
      perform app.enqueue('handoff:' || told.id || ':' || told.version || ':coordinator', 'tell-handoff', jsonb_build_object('referralId', told.id,
        'seq', told.version::text, 'audience', 'coordinator', 'kind', 'disagreed'));
    end if;
  end loop;
end $$;
comment on function app.say_outcome is 'Whether the person agrees with the outcome, as she said it where she was asked, stands in the referral as if she had said it there.';

create function app.check_asked() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from follow_up f where f.id = new.follow_up_id and f.dossier_id = new.dossier_id and f.branch_id = new.branch_id
    and f.kind in ('check_in', 'survey') and (new.referral_id is null or f.referral_id = new.referral_id
      or f.kind = 'survey' and f.occurrence like 'survey:' || new.referral_id || ':%')) then
    raise exception 'of another follow-up' using errcode = 'BO403';
  end if;
  return new;
end $$;
comment on function app.check_asked is 'A check-in belongs to the follow-up that asks for it: same person, same referral.';
create trigger check_asked before insert on check_in for each row execute function app.check_asked();

grant execute on function app.check_in() to boussole_app, boussole_worker;
grant execute on function app.begin_check_in(bytea, boolean, text, text), app.check_in_asked(), app.ask_otherwise(bytea, boolean),
  app.give_check_in_code(uuid, uuid, bytea, integer),
  app.rate_check_in(uuid, smallint[]), app.satisfaction(), app.say_outcome(uuid) to boussole_app;
grant execute on function app.say_outcome(uuid) to boussole_worker;
`;

export const functionsGone = `
drop trigger check_asked on check_in;
drop function app.check_asked, app.say_outcome, app.satisfaction, app.rate_check_in, app.ask_otherwise, app.give_check_in_code, app.check_in_asked, app.begin_check_in;
`;
