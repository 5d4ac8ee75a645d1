/** Planned anew at each call: what a later migration mends, and takes back. */
export const inboxUnread = `
create or replace function app.inbox_unread(referrals uuid[]) returns table (referral_id uuid, unread integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.referral_id, count(*)::integer
  from referral r join handoff_message m on m.referral_id = r.id
  left join handoff_read h on h.referral_id = r.id and h.side = 'receiver'
  where r.id = any(inbox_unread.referrals) and app.is_receiver() and r.to_branch_id = app.branch_id() and r.sent_at is not null
    and r.state = any(app.packet_states()) and m.side = 'sender' and date_trunc('milliseconds', m.at) > coalesce(h.read_at, '-infinity')
  group by 1
$$;`;

/** What the operator's side asks of the database beside its own rows: each function states its own condition. */
export const inboxFunctions = `
create function app.inbox_view(sent timestamptz, due timestamptz, over timestamptz) returns text
language sql immutable parallel safe as $$
  select case when sent is null then null when over is not null then 'answered' when due is not null then 'todo' else 'waiting' end
$$;
comment on function app.inbox_view is 'In which list of the operator''s a referral stands: something is due of it; it is under way; it is over.';

create function app.keep_inbox() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before text; after text; was uuid; is_now uuid;
begin
  if tg_op <> 'INSERT' then
    was := old.to_branch_id;
    before := app.inbox_view(old.sent_at, old.due_at, old.over_at);
  end if;
  if tg_op <> 'DELETE' then
    is_now := new.to_branch_id;
    after := app.inbox_view(new.sent_at, new.due_at, new.over_at);
  end if;
  if (was, before) is not distinct from (is_now, after) then return null; end if;
  insert into inbox_total as t (branch_id, todo, waiting, answered)
  select x.branch_id, coalesce(sum(x.n) filter (where x.view = 'todo'), 0), coalesce(sum(x.n) filter (where x.view = 'waiting'), 0),
    coalesce(sum(x.n) filter (where x.view = 'answered'), 0)
  from (values (was, before, -1), (is_now, after, 1)) x (branch_id, view, n)
  where x.branch_id is not null and x.view is not null group by x.branch_id order by x.branch_id
  on conflict (branch_id) do update set todo = t.todo + excluded.todo, waiting = t.waiting + excluded.waiting,
    answered = t.answered + excluded.answered;
  return null;
end $$;
comment on function app.keep_inbox is 'Keeps the totals of the operators'' lists when a referral is sent, moves or goes.';

${inboxUnread}
comment on function app.inbox_unread is 'How many messages wait in the referrals sent to my branch: a number, never their words.';

create function app.handoff_author(membership uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select p.given_name || ' ' || p.family_name from membership m join person p on p.id = m.person_id
  where m.id = handoff_author.membership and (
    exists (select from referral r where r.by_membership_id = m.id and (r.id = app.received() or r.dossier_id = app.opened_for('referrals')))
    or exists (select from referral_event e where e.membership_id = m.id
      and (e.referral_id = app.received() or e.dossier_id = app.opened_for('referrals')))
    or exists (select from handoff_message x where x.membership_id = m.id
      and (x.referral_id = app.received() or x.dossier_id = app.opened_for('referrals'))))
$$;
comment on function app.handoff_author is 'What somebody at work is called, to the other side of a referral in which she acted.';

create function app.handoff_contact(target uuid) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_contact json;
begin
  select json_build_object('name', case when l.is_anonymous then l.code else l.given_name || ' ' || l.family_name end,
    'isAnonymous', l.is_anonymous, 'email', l.email, 'phone', l.phone, 'communeName', c.name_fr, 'safeContact', json_build_object(
      'byMail', l.by_mail, 'bySms', l.by_sms, 'byPhone', l.by_phone, 'hideService', l.hide_service,
      'notBeforeHour', l.not_before_hour, 'notAfterHour', l.not_after_hour, 'note', l.contact_note))
  into found_contact
  from referral r join dossier d on d.id = r.dossier_id join learner l on l.id = d.learner_id left join commune c on c.nis = l.commune_nis
  where r.id = target and r.id = app.received() and app.received_side() = 'receiver' and d.restricted_at is null and (
    exists (select from dossier_grant g where g.id = r.grant_id and g.dossier_id = r.dossier_id and g.to_branch_id = r.to_branch_id
      and g.revoked_at is null and g.from_at <= now() and g.until_at > now() and 'identity' = any(g.sections))
    or r.to_branch_id = r.branch_id
      and (r.state in ('accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled')
        or r.state = 'closed' and r.over_at > now() - interval '30 days')
      and exists (select from packet p where p.id = r.packet_id and p.approved_at is not null and 'identity' = any(p.grant_sections)));
  if found_contact is not null then perform app.record('handoff.contact_read', target); end if;
  return found_contact;
end $$;
comment on function app.handoff_contact is 'How to reach the person once the referral is accepted and as long as what she approved lasts; each reading leaves its line.';

create function app.handoff_door(link_token_hash bytea) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when h.revoked_at is not null or r.sent_at is null then json_build_object('state', 'shut')
    when h.expires_at > now() then json_build_object('state', 'open', 'offerTitle', o.title, 'sentAt', r.sent_at,
      'senderBranchName', b.name, 'senderOrganisationName', z.name)
    when r.over_at is null and h.created_at > now() - interval '60 days' then json_build_object('state', 'run_out')
    else json_build_object('state', 'shut') end
  from handoff_link h join referral r on r.id = h.referral_id join dossier d on d.id = r.dossier_id and d.restricted_at is null
    join branch b on b.id = r.branch_id join organisation z on z.id = b.organisation_id left join offer o on o.id = r.offer_id
  where h.token_hash = link_token_hash and h.side = 'receiver' and app.has_entered()
$$;
comment on function app.handoff_door is 'What stands on the door of a mailed link, to whoever holds its secret: whether it opens, for which offer, from whom. Nothing of the person.';
`;

export const inboxFunctionsGone = `
drop function app.handoff_door, app.handoff_contact, app.handoff_author, app.inbox_unread, app.keep_inbox, app.inbox_view;
`;
