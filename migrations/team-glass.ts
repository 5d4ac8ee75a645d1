/** A dossier opened as an exception: how often, who is told, who judges it. */
export const glass = `
create index break_glass_of_branch on break_glass (branch_id, asked_at);

create function app.glasses_broken() returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from membership m join break_glass b on b.membership_id = m.id
  where m.person_id = app.person_id() and b.opened_at > now() - interval '30 days'
$$;
comment on function app.glasses_broken is 'How many dossiers the actor opened as an exception in thirty days, under any of her hats.';

create function app.closed_door(target uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('id', x.id, 'branchId', d.branch_id, 'leadMembershipId', d.lead_membership_id, 'status', x.status,
    'title', case when x.is_anonymous then null else x.title end, 'isAnonymous', x.is_anonymous, 'birthOn', x.birth_on,
    'communeName', x.commune_name, 'lead', app.staff(d.lead_membership_id),
    'replacement', (select app.staff(a.replacement_membership_id) from absence a where a.membership_id = d.lead_membership_id
      and a.ended_at is null and app.today() between a.from_on and a.until_on limit 1),
    'hasDoor', (app.reach(target)).door is not null,
    'isAsked', exists (select from follow_request f where f.dossier_id = target and f.membership_id = app.membership_id() and f.answered_at is null),
    'isWaiting', exists (select from break_glass b where b.dossier_id = target and b.membership_id = app.membership_id()
      and b.opened_at is null and b.asked_at > now() - interval '24 hours'),
    'glassesBroken', app.glasses_broken())
  from app.identity_lines(array[target]) x join dossier d on d.id = x.id
$$;
comment on function app.closed_door is 'What a caseworker of the branch finds before a dossier that she does not follow: the identity line, who follows it, what she asked. A code is not told: it opens.';

create function app.break_glass(glass uuid, target uuid, given_category text, given_reason text, vital boolean) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare is_open boolean;
begin
  if not (app.is_writing() and app.is_caseworker()) then raise exception 'not a caseworker who writes' using errcode = 'BO403'; end if;
  -- One after the other for one person: the fourth is the fourth, however many arrive at once.
  perform pg_advisory_xact_lock(hashtextextended('break_glass:' || app.person_id(), 0));
  is_open := app.glasses_broken() < 3;
  insert into break_glass (id, dossier_id, branch_id, organisation_id, membership_id, category, reason, is_vital, opened_at, ends_at)
  select glass, d.id, d.branch_id, d.organisation_id, app.membership_id(), given_category, given_reason, vital,
    case when is_open then now() end, case when is_open then now() + interval '60 minutes' end
  from dossier d where d.id = target and d.branch_id = app.branch_id() and d.restricted_at is null;
  if not found then return null; end if;
  if is_open then perform app.enqueue('tell-break-glass:' || glass, 'tell-break-glass', jsonb_build_object('glassId', glass)); end if;
  return case when is_open then 'open' else 'waiting' end;
end $$;
comment on function app.break_glass is 'Opens a dossier of the branch as an exception, for sixty minutes, and promises the notices; beyond three in thirty days a second person must agree.';

create function app.glass_waiting(glass uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('branchId', b.branch_id, 'personId', m.person_id)
  from break_glass b join membership m on m.id = b.membership_id
  where b.id = glass and b.branch_id = app.branch_id() and app.is_caseworker() and b.opened_at is null and b.asked_at > now() - interval '24 hours'
$$;
comment on function app.glass_waiting is 'Whose exceptional access waits for a second person: to the caseworkers of the branch.';

create function app.agree_break_glass(glass uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare opened_dossier uuid;
begin
  if not (app.is_writing() and app.is_caseworker()) then raise exception 'not a caseworker who writes' using errcode = 'BO403'; end if;
  update break_glass b set agreed_by_membership_id = app.membership_id(), opened_at = now(), ends_at = now() + interval '60 minutes'
  from dossier d, membership m
  where b.id = glass and b.branch_id = app.branch_id() and b.opened_at is null and b.asked_at > now() - interval '24 hours'
    and d.id = b.dossier_id and d.restricted_at is null and m.id = b.membership_id and m.person_id <> app.person_id()
  returning b.dossier_id into opened_dossier;
  if found then perform app.enqueue('tell-break-glass:' || glass, 'tell-break-glass', jsonb_build_object('glassId', glass)); end if;
  return opened_dossier;
end $$;
comment on function app.agree_break_glass is 'A second caseworker of the branch agrees within a day: the hour begins, the notices are promised. Nobody agrees with herself.';

create function app.may_review(at_organisation uuid, at_branch uuid) returns boolean
language sql stable as $$
  select app.role() = 'auditor' and at_organisation = app.organisation_id() or app.role() = 'coordinator' and at_branch = app.branch_id()
$$;
comment on function app.may_review is 'The data-protection officers of the organisation and the coordinators of the branch judge what was opened as an exception.';

create function app.glass_trace(glass uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('reference', d.reference, 'person', app.staff(b.membership_id), 'agreedBy', app.staff(b.agreed_by_membership_id),
    'reviewedBy', app.staff(b.reviewed_by_membership_id), 'personId', m.person_id, 'consulted', (
      select coalesce(json_agg(json_build_object('what', x.what, 'count', x.count, 'lastAt', x.last_at) order by x.last_at, x.what), '[]') from (
        select j.what, count(*)::int as count, max(j.at) as last_at from journal j
        where j.dossier_id = b.dossier_id and j.membership_id = b.membership_id and j.at between b.opened_at and b.ends_at
        group by j.what) x))
  from break_glass b join dossier d on d.id = b.dossier_id join membership m on m.id = b.membership_id
  where b.id = glass and app.may_review(b.organisation_id, b.branch_id)
$$;
comment on function app.glass_trace is 'What a reviewer is shown of a dossier opened as an exception: its reference, who, what kind of things were read; none of its content.';

create function app.break_glass_notice(glass uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('membershipId', b.membership_id, 'at', b.opened_at, 'leads', array(
      select d.lead_membership_id union select a.replacement_membership_id from absence a
      where a.membership_id = d.lead_membership_id and a.ended_at is null and app.today() between a.from_on and a.until_on),
    'officers', array(select m.id from membership m where m.organisation_id = b.organisation_id and m.role = 'auditor'
      and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today()) order by m.id),
    'email', case when l.by_mail then l.email end, 'hidesService', l.hide_service, 'notBeforeHour', l.not_before_hour,
    'notAfterHour', l.not_after_hour)
  from break_glass b join dossier d on d.id = b.dossier_id join learner l on l.id = d.learner_id
  where b.id = glass and b.opened_at is not null and app.role() = 'worker'
$$;
comment on function app.break_glass_notice is 'Whom the worker must tell that a dossier was opened as an exception, and how the person may safely be written to.';

create function app.my_notices()
returns table (kind text, id uuid, dossier_id uuid, title text, who text, words text, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (select app.my_leads() as lead)
  select x.kind, x.id, x.dossier_id, app.title_of(x.dossier_id), app.staff(x.who) ->> 'name', x.words, x.at from (
    select 'glass_broken' as kind, b.id, b.dossier_id, b.membership_id as who, b.category as words, b.opened_at as at
    from break_glass b join dossier d on d.id = b.dossier_id
    where b.branch_id = app.branch_id() and b.opened_at > now() - interval '7 days' and b.asked_at > now() - interval '8 days'
      and b.membership_id <> app.membership_id() and d.lead_membership_id in (select lead from mine)
    union all
    select 'glass_to_agree', b.id, b.dossier_id, b.membership_id, b.reason, b.asked_at
    from break_glass b join membership m on m.id = b.membership_id
    where b.branch_id = app.branch_id() and b.opened_at is null and b.asked_at > now() - interval '24 hours' and m.person_id <> app.person_id()
    union all
    select case when b.opened_at is null then 'glass_waiting' else 'glass_open' end, b.id, b.dossier_id, b.membership_id, b.category, coalesce(b.ends_at, b.asked_at)
    from break_glass b
    where b.membership_id = app.membership_id() and b.branch_id = app.branch_id()
      and (b.ends_at > now() or b.opened_at is null and b.asked_at > now() - interval '24 hours')
    union all
    select 'follow_asked', f.id, f.dossier_id, f.membership_id, f.message, f.asked_at
    from follow_request f join dossier d on d.id = f.dossier_id
    where f.branch_id = app.branch_id() and f.answered_at is null and d.lead_membership_id in (select lead from mine)
    union all
    select case when f.is_accepted then 'follow_accepted' else 'follow_refused' end, f.id, f.dossier_id, f.answered_by_membership_id, null, f.answered_at
    from follow_request f where f.membership_id = app.membership_id() and f.answered_at > now() - interval '7 days'
    union all
    select 'handed_over', c.id, c.dossier_id, c.from_membership_id, c.note, c.at
    from lead_change c where c.to_membership_id = app.membership_id() and c.by_membership_id <> app.membership_id() and c.at > now() - interval '7 days'
    union all
    select 'walk_in', a.id, a.dossier_id, a.membership_id, null, a.starts_at
    from appointment a join dossier d on d.id = a.dossier_id
    where a.branch_id = app.branch_id() and a.is_walk_in and a.starts_at > now() - interval '3 days'
      and a.membership_id <> app.membership_id() and d.lead_membership_id in (select lead from mine)
    union all
    select case when a.membership_id = app.membership_id() then 'replaced' else 'replacing' end, a.id, null,
      case when a.membership_id = app.membership_id() then a.replacement_membership_id else a.membership_id end, a.until_on::text, a.created_at
    from absence a where a.branch_id = app.branch_id() and a.ended_at is null and app.today() between a.from_on and a.until_on
      and app.membership_id() in (a.membership_id, a.replacement_membership_id)) x
  where app.is_caseworker() order by x.at desc, x.id limit 50
$$;
comment on function app.my_notices is 'What a caseworker should know this morning about the dossiers she follows, and what waits for her word.';

drop policy opened_reads on break_glass;
create policy opened_reads on break_glass for select to boussole_app using (
  dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant');
comment on policy opened_reads on break_glass is 'Whoever has the dossier open by right of the branch, and the person herself.';
create policy own_reads on break_glass for select to boussole_app using (membership_id = (select app.membership_id()));
comment on policy own_reads on break_glass is 'What one opened oneself.';
create policy reviewer_reads on break_glass for select to boussole_app using (
  (select app.role()) = 'auditor' and organisation_id = (select app.organisation_id())
  or (select app.role()) = 'coordinator' and branch_id = (select app.branch_id()));
comment on policy reviewer_reads on break_glass is 'The data-protection officers of the organisation, the coordinators of the branch.';
create policy reviewer_decides on break_glass for update to boussole_app
  using ((select app.is_writing()) and opened_at is not null and reviewed_at is null
    and membership_id not in (select m.id from membership m where m.person_id = (select app.person_id()))
    and app.may_review(organisation_id, branch_id))
  with check (reviewed_by_membership_id = (select app.membership_id()));
comment on policy reviewer_decides on break_glass is 'They judge once, in their own name, never what they opened themselves under whatever hat.';

grant update (reviewed_at, reviewed_by_membership_id, verdict, review_note) on break_glass to boussole_app;
grant execute on function app.closed_door(uuid), app.break_glass(uuid, uuid, text, text, boolean), app.glass_waiting(uuid), app.agree_break_glass(uuid), app.may_review(uuid, uuid),
  app.glass_trace(uuid), app.my_notices() to boussole_app;
grant execute on function app.break_glass_notice(uuid) to boussole_worker;
`;
