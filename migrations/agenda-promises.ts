/** Figures of a period: what happened in it is found by its day, whatever the number of dossiers. */
export const promises = `
create index referral_event_accepted on referral_event (branch_id, at) where to_state in ('accepted', 'enrolled');
create index referral_sent_in_branch on referral (branch_id, sent_at) where sent_at is not null;
create index transition_of_branch on transition (branch_id, on_date);

create function app.contacts_of(target uuid, from_at timestamptz, until_at timestamptz) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(x.at order by x.at), '[]') from (
    select i.held_at as at from interview i where i.dossier_id = target and i.held_at between from_at and until_at
    union all
    select f.ended_at from follow_up f where f.dossier_id = target and f.kind in ('contact', 'call_back') and f.state = 'done' and f.ended_at between from_at and until_at
      and not exists (select from interview i where i.dossier_id = target
        and (i.held_at at time zone 'Europe/Brussels')::date = (f.ended_at at time zone 'Europe/Brussels')::date)) x
$$;
comment on function app.contacts_of is 'When somebody was in touch with a person: interviews, and contacts of her plans that no interview of the same day tells already. For the owner''s functions.';

create function app.promise_facts(first_day date, last_day date) returns json
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  own constant boolean := app.role() = 'counsellor';
  start constant timestamptz := first_day::timestamp at time zone 'Europe/Brussels';
  finish constant timestamptz := (last_day + 1)::timestamp at time zone 'Europe/Brussels';
begin
  if app.role() not in ('counsellor', 'coordinator', 'manager') then return '[]'; end if;
  return (select coalesce(json_agg(x), '[]') from (
    -- Led to the service that first took her, in the period: how many contacts it took.
    select app.contacts_of(s.dossier_id, '-infinity', s.at) as contacts, s.at as "rightServiceAt", null::json as transitions, null::json as "sentOn", null::json as "answeredAt"
    from (select e.dossier_id, min(e.at) as at from referral_event e
      where e.branch_id = app.branch_id() and e.to_state in ('accepted', 'enrolled') and e.at >= start and e.at < finish group by e.dossier_id) s
      join dossier d on d.id = s.dossier_id
    where (not own or d.lead_membership_id = app.membership_id())
      and not exists (select from referral_event b where b.dossier_id = s.dossier_id and b.to_state in ('accepted', 'enrolled') and b.at < start)
    union all
    -- Turning points of the period: how long until the first contact.
    select app.contacts_of(t.dossier_id, min(t.on_date)::timestamp at time zone 'Europe/Brussels', 'infinity'), null,
      json_agg(json_build_object('declaredAt', t.declared_at, 'onDate', t.on_date)), null, null
    from transition t join dossier d on d.id = t.dossier_id
    where t.branch_id = app.branch_id() and t.on_date between first_day and last_day and t.state <> 'to_confirm'
      and (not own or d.lead_membership_id = app.membership_id())
    group by t.dossier_id
    union all
    -- Referrals sent in the period: was she reached in the months after?
    select app.contacts_of(r.dossier_id, min(r.sent_at), 'infinity'), null, null,
      json_agg((r.sent_at at time zone 'Europe/Brussels')::date),
      (select coalesce(json_agg(c.answered_at), '[]') from check_in c where c.dossier_id = r.dossier_id and c.answered_at is not null)
    from referral r join dossier d on d.id = r.dossier_id
    where r.branch_id = app.branch_id() and r.sent_at >= start and r.sent_at < finish and r.state <> 'entered_in_error'
      and (not own or d.lead_membership_id = app.membership_id())
    group by r.dossier_id) x);
end $$;
comment on function app.promise_facts is 'What the figures of a period are made of, each person a line without a name: one''s own dossiers, the whole branch to its coordinators and managers.';
revoke execute on function app.contacts_of(uuid, timestamptz, timestamptz) from public;
grant execute on function app.promise_facts(date, date) to boussole_app;
`;

export const promisesGone = `
drop function app.promise_facts, app.contacts_of;
drop index transition_of_branch, referral_sent_in_branch, referral_event_accepted;
`;
