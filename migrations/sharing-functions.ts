import { withheld } from './withheld.js';

/** What sharing asks across branches: each function says to whom it answers, and tells no more than the screen shows. */
export const sharingFunctions = `
create function app.opened_to_share() returns uuid language sql stable as $$
  select case when app.opened_door() in ('lead', 'replacement', 'assigned', 'appointment', 'self') and app.is_writing() then app.opened() end
$$;
comment on function app.opened_to_share is 'The opened dossier, where the actor may decide who else sees it: the person, her own team; not by a sharing, not by a broken glass.';

create function app.receives_grants() returns boolean language sql stable as
  $$ select app.is_caseworker() or app.role() = 'operator_agent' $$;
comment on function app.receives_grants is 'The hats to which a dossier may be shared.';

create function app.share_branches(typed text, most integer)
returns table (id uuid, name text, organisation_name text, commune_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.id, b.name, o.name, c.name_fr
  from branch b join organisation o on o.id = b.organisation_id left join commune c on c.nis = b.commune_nis
  where app.is_caseworker() and b.id <> app.branch_id() and b.merged_into_id is null and b.status = 'active'
    and not exists (select from unnest(string_to_array(app.fold(typed), ' ')) w(word)
      where app.fold(concat_ws(' ', b.name, o.name, o.acronym, c.name_fr)) not like '%' || word || '%')
    and exists (select from membership m where m.branch_id = b.id and m.role in ('counsellor', 'coordinator', 'operator_agent')
      and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today()))
  order by app.fold(o.name) like app.fold(typed) || '%' desc, o.name, b.name, b.id limit least(most, 50)
$$;
comment on function app.share_branches is 'The branches of the register in which somebody could read a shared dossier; names no person.';

create function app.share_recipient(branch uuid, address text) returns table (is_staffed boolean, membership_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with live as (
    select m.id, p.email from membership m join person p on p.id = m.person_id join branch b on b.id = m.branch_id
    where app.opened_to_share() is not null and m.branch_id = share_recipient.branch and b.merged_into_id is null
      and m.role in ('counsellor', 'coordinator', 'operator_agent') and m.disabled_at is null
      and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today()))
  select exists (select from live), (select l.id from live l where l.email = lower(address) order by l.id limit 1)
$$;
comment on function app.share_recipient is 'Whether a branch can read what is shared, and who has this address there; to whoever may share the opened dossier.';

create function app.short_title(learner uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case when l.is_anonymous then split_part(l.code, '-', 1) else l.given_name || ' ' || left(l.family_name, 1) || '.' end
  from learner l where l.id = short_title.learner
$$;
comment on function app.short_title is 'A first name and an initial, or the first of four words: enough to recognise, not to find. For the owner''s functions alone.';

create function app.code_dossier(hash bytea)
returns table (dossier_id uuid, branch_id uuid, branch_name text, organisation_name text, title text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, b.id, b.name, o.name, app.short_title(d.learner_id)
  from share_code s join dossier d on d.id = s.dossier_id join branch b on b.id = d.branch_id join organisation o on o.id = d.organisation_id
  where s.code_hash = hash and app.receives_grants() and s.ended_at is null and s.used_at is null and s.expires_at > now()
    and d.restricted_at is null and d.status = 'open' and d.branch_id <> app.branch_id()
$$;
comment on function app.code_dossier is 'The dossier of a share code that still holds, for somebody of another branch. For the owner''s functions alone.';

create function app.note_about(what text, target uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before constant text := coalesce(current_setting('app.opened', true), '');
  about_row dossier;
begin
  select * into about_row from dossier d where d.id = target;
  perform app.enter_dossier(about_row.id, about_row.branch_id, about_row.learner_id, '', '', '{}', false);
  perform app.record(what, target);
  perform set_config('app.opened', before, true);
end $$;
comment on function app.note_about is 'A line in the journal of a dossier that stays closed: the person reads who came to its door. For the owner''s functions alone.';

create function app.present_code(hash bytea) returns table (branch_name text, organisation_name text, title text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare shown record;
begin
  if not app.is_writing() then raise exception 'not writing' using errcode = 'BO403'; end if;
  select * into shown from app.code_dossier(hash);
  if not found then return; end if;
  perform app.note_about('share_code.presented', shown.dossier_id);
  return query select shown.branch_name, shown.organisation_name, shown.title;
end $$;
comment on function app.present_code is 'What a share code tells, and a line in the journal of its dossier.';

create function app.ask_grant(request uuid, hash bytea, purpose text, sections text[], may_write boolean, is_personal boolean, until_on date, message text)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare found_dossier record;
begin
  if not app.is_writing() then raise exception 'not writing' using errcode = 'BO403'; end if;
  select * into found_dossier from app.code_dossier(hash);
  if not found then return false; end if;
  -- Used first: of two requests with one code, the second finds none.
  update share_code set used_at = now() where code_hash = hash and used_at is null and ended_at is null;
  if not found then return false; end if;
  insert into grant_request (id, dossier_id, branch_id, by_membership_id, by_branch_id, purpose, sections, may_write, is_personal, until_on, message)
  values (request, found_dossier.dossier_id, found_dossier.branch_id, app.membership_id(), app.branch_id(), ask_grant.purpose,
    ask_grant.sections, ask_grant.may_write, ask_grant.is_personal, ask_grant.until_on, ask_grant.message);
  perform app.note_about('grant_request.received', found_dossier.dossier_id);
  return true;
end $$;
comment on function app.ask_grant is 'Asks for a sharing with a code that still holds; the code has then served. False when it does not hold.';

create function app.grants_to_me(before_at timestamptz, before_id uuid, page_length integer)
returns table (id uuid, dossier_id uuid, title text, is_anonymous boolean, branch_name text, organisation_name text, lead_name text,
  purpose text, sections text[], may_write boolean, is_personal boolean, from_at timestamptz, until_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, g.dossier_id, coalesce(l.given_name || ' ' || l.family_name, l.code), l.is_anonymous, b.name, o.name,
    p.given_name || ' ' || p.family_name, g.purpose, g.sections, g.may_write, g.to_membership_id is not null, g.from_at, g.until_at
  from dossier_grant g join dossier d on d.id = g.dossier_id and d.restricted_at is null join learner l on l.id = d.learner_id
  join branch b on b.id = d.branch_id join organisation o on o.id = d.organisation_id
  join membership m on m.id = d.lead_membership_id join person p on p.id = m.person_id
  where app.receives_grants() and g.to_branch_id = app.branch_id() and (g.to_membership_id is null or g.to_membership_id = app.membership_id())
    and g.revoked_at is null and g.from_at <= now() and g.until_at > now()
    and (g.from_at, g.id) < (coalesce(before_at, 'infinity'), coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
  order by g.from_at desc, g.id desc limit least(page_length, 101)
$$;
comment on function app.grants_to_me is 'The dossiers shared with the actor or with her branch, as long as they are: whose, by whom, for what, until when.';

create function app.requests_to_decide(most integer)
returns table (id uuid, dossier_id uuid, title text, is_anonymous boolean, lead_name text, by_name text, by_branch_name text,
  by_organisation_name text, purpose text, sections text[], may_write boolean, is_personal boolean, until_on date, message text,
  created_at timestamptz, expires_at timestamptz, door text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.dossier_id, coalesce(l.given_name || ' ' || l.family_name, l.code), l.is_anonymous, lp.given_name || ' ' || lp.family_name,
    p.given_name || ' ' || p.family_name, b.name, o.name, r.purpose, r.sections, r.may_write, r.is_personal, r.until_on, r.message,
    r.created_at, r.expires_at, (app.reach(r.dossier_id)).door
  from grant_request r join dossier d on d.id = r.dossier_id and d.restricted_at is null join learner l on l.id = d.learner_id
  join membership lm on lm.id = d.lead_membership_id join person lp on lp.id = lm.person_id
  join membership m on m.id = r.by_membership_id join person p on p.id = m.person_id
  join branch b on b.id = r.by_branch_id join organisation o on o.id = b.organisation_id
  where app.is_caseworker() and r.branch_id = app.branch_id() and r.state = 'open' and r.expires_at > now()
    and (app.role() = 'coordinator' or d.lead_membership_id in (select app.my_leads()))
  order by r.created_at, r.id limit least(most, 100)
$$;
comment on function app.requests_to_decide is 'What other branches ask of the dossiers I lead; of all those of the branch, to its coordinators.';

create function app.requests_of_mine(most integer)
returns table (id uuid, title text, branch_name text, organisation_name text, purpose text, sections text[], until_on date,
  created_at timestamptz, expires_at timestamptz, state text, decided_at timestamptz, granted_dossier_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, app.short_title(d.learner_id), b.name, o.name, r.purpose, r.sections, r.until_on, r.created_at, r.expires_at,
    case when r.state = 'open' and r.expires_at <= now() then 'expired' else r.state end, r.decided_at,
    case when r.state = 'granted' and (app.reach(r.dossier_id)).door is not null then r.dossier_id end
  from grant_request r join dossier d on d.id = r.dossier_id and d.restricted_at is null
  join branch b on b.id = d.branch_id join organisation o on o.id = d.organisation_id
  where app.receives_grants() and r.by_membership_id = app.membership_id() and r.created_at > now() - interval '90 days'
  order by r.created_at desc, r.id desc limit least(most, 50)
$$;
comment on function app.requests_of_mine is 'What the actor herself asked for in the last ninety days, and what became of it.';

create function app.grant_looks() returns table (grant_id uuid, looks integer, last_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, count(j.id)::integer, max(j.at)
  from dossier_grant g left join journal j on j.dossier_id = g.dossier_id and j.door = 'grant' and j.branch_id = g.to_branch_id
    and (g.to_membership_id is null or j.membership_id = g.to_membership_id)
    and j.at >= g.from_at and j.at <= coalesce(g.revoked_at, g.until_at)
  where g.dossier_id = app.opened() and app.opened_door() <> 'grant'
  group by g.id
$$;
comment on function app.grant_looks is 'How often each recipient opened the dossier, by the journal; to the person and her own team.';

create function app.dossier_watcher(lead uuid) returns table (email text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.email, p.locale from membership m join person p on p.id = m.person_id
  where m.id = coalesce((select a.replacement_membership_id from absence a where a.membership_id = lead and a.ended_at is null
      and app.today() between a.from_on and a.until_on limit 1), lead)
    and m.disabled_at is null and (m.until_on is null or m.until_on >= app.today())
$$;
comment on function app.dossier_watcher is 'Who answers for a lead''s dossiers today: whoever replaces her, or herself. For the owner''s functions alone.';

create function app.request_mail(request uuid) returns table (email text, locale text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.email, w.locale, r.expires_at
  from grant_request r join dossier d on d.id = r.dossier_id and d.restricted_at is null
  cross join lateral app.dossier_watcher(d.lead_membership_id) w
  where r.id = request and app.role() = 'worker' and r.state = 'open' and r.expires_at > now()
$$;
comment on function app.request_mail is 'To whom the worker says that a request waits; nobody once it is answered.';

create function app.grant_mail(grant_id uuid) returns table (email text, locale text, until_at timestamptz, dossier_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.email, w.locale, g.until_at, g.dossier_id
  from dossier_grant g join dossier d on d.id = g.dossier_id and d.restricted_at is null and d.status = 'open'
  cross join lateral app.dossier_watcher(d.lead_membership_id) w
  where g.id = grant_mail.grant_id and app.role() = 'worker' and g.revoked_at is null and g.until_at > now()
$$;
comment on function app.grant_mail is 'To whom the worker says that a sharing ends soon; nobody once it was taken back.';
${withheld({ withReferrals: false })}comment on function app.withheld is 'How many things the opened dossier holds in each section that is closed to the actor; nothing of what they are.';

grant execute on function app.opened_to_share(), app.receives_grants(), app.share_branches(text, integer), app.share_recipient(uuid, text),
  app.present_code(bytea), app.ask_grant(uuid, bytea, text, text[], boolean, boolean, date, text),
  app.grants_to_me(timestamptz, uuid, integer), app.requests_to_decide(integer), app.requests_of_mine(integer), app.grant_looks(),
  app.withheld() to boussole_app;
grant execute on function app.request_mail(uuid), app.grant_mail(uuid) to boussole_worker;
`;

export const sharingFunctionsGone = `
drop function app.withheld, app.grant_mail, app.request_mail, app.dossier_watcher, app.grant_looks, app.requests_of_mine, app.requests_to_decide,
  app.grants_to_me, app.ask_grant, app.present_code, app.note_about, app.code_dossier, app.short_title, app.share_recipient, app.share_branches, app.receives_grants,
  app.opened_to_share;
`;
