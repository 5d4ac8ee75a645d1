const taskKinds = ['contact', 'inform', 'confirm_transition', 'call_back', 'answered', 'verify_contact', 'not_sent', 'own'];
const notDone = ['too_late', 'unreachable', 'refused', 'not_needed', 'done_elsewhere', 'other'];
const among = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const day = (column: string): string => `(${column} at time zone 'Europe/Brussels')::date`;
const month = (column: string): string => `date_trunc('month', ${column} at time zone 'Europe/Brussels')::date`;

/** The same fact told twice: where it was sent from, and where it was sent to. */
const bothSides = (name: string, slice: string, more: { bucket?: string; where?: string; of?: string } = {}): string => `
    union all
    select s.branch_id, s.organisation_id, ${more.of ?? 'r.month'}, s.side || '${name}', ${slice}, ${more.bucket ?? 'null'}
    from referred r cross join lateral (
      values ('handoff', d.branch_id, d.organisation_id), ('got', r.to_branch_id, r.to_organisation_id)) s(side, branch_id, organisation_id)
    where s.branch_id is not null and s.organisation_id is not null and ${more.where ?? 'true'}`;

/** What a dossier adds in its own branch. */
const own = (of: string, measure: string, slice: string, bucket: string, from: string): string => `
    union all
    select d.branch_id, d.organisation_id, ${of}, ${measure}, ${slice}, ${bucket} ${from}`;

const acknowledged = `case when r.seen_at <= r.acknowledge_by then 'in_time'
      when r.seen_at is not null then case when r.acknowledge_by is null then 'undated' else 'late' end
      when r.over_at is null then 'waiting' else 'never' end`;
const answered = `case when r.accepted_at is not null then 'accepted' when r.is_declined then 'declined' when r.over_at is null then 'waiting'
      when r.state = 'expired' then 'expired' else 'ended' end`;
const answeredWithin = 'case when r.accepted_at is not null or r.is_declined then app.within_days(ceil(r.used_days)::integer) end';
const later = `(${day('r.sent_at')} + make_interval(months => after.months))::date`;

/** What each dossier adds to the figures, worked out whole from its own rows: the definitions, and the only place where they stand. */
export const parts = `
create function app.within_days(days integer) returns smallint
language sql immutable strict parallel safe as $$
  select (array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 21, 25, 30, 45, 60, 90, 120, 180, 365, 9999])[
    1 + width_bucket(days - 1, array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 21, 25, 30, 45, 60, 90, 120, 180, 365])]::smallint
$$;
comment on function app.within_days is 'The bucket of a delay: at most so many days. Exact up to ten days, and at every limit of the clocks.';

-- Each dossier by itself, through its own indexes: what a thousand cost is a thousand times what one costs, whatever the planner thinks.
create function app.figure_lines(ids uuid[])
returns table (dossier_id uuid, branch_id uuid, organisation_id uuid, month date, measure text, slice text, bucket smallint, events smallint)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, l.branch_id, l.organisation_id, l.month, l.measure, l.slice, l.bucket::smallint, least(count(*), 32767)::smallint
  from unnest(ids) wanted(id) cross join lateral (
    select x.*, p.is_anonymous, p.commune_nis, ${month('x.opened_at')} as month
    from dossier x join learner p on p.id = x.learner_id where x.id = wanted.id and x.merged_into_id is null offset 0) d
  cross join lateral (
    with met as materialized (
      select i.held_at as at, ${day('i.held_at')} as day from interview i where i.dossier_id = d.id
      union all
      select f.ended_at, ${day('f.ended_at')} from follow_up f
      where f.dossier_id = d.id and f.kind in ('contact', 'call_back') and f.state = 'done' and not exists (
        select from interview i where i.dossier_id = d.id and ${day('i.held_at')} = ${day('f.ended_at')})),
    moved as materialized (select e.referral_id, e.at, e.side, e.to_state from referral_event e where e.dossier_id = d.id),
    referred as materialized (
      select r.*, ${month('r.sent_at')} as month, e.seen_at, e.accepted_at, e.is_declined, f.acknowledge_by
      from referral r cross join lateral (
        select min(e.at) filter (where e.side = 'receiver') as seen_at,
          min(e.at) filter (where e.to_state in ('accepted', 'enrolled')) as accepted_at,
          coalesce(bool_or(e.side = 'receiver' and e.to_state = 'declined'), false) as is_declined
        from moved e where e.referral_id = r.id) e
      cross join lateral (
        select min(f.due_at) as acknowledge_by from follow_up f where f.dossier_id = d.id and f.referral_id = r.id and f.kind = 'acknowledge') f
      where r.dossier_id = d.id and r.sent_at is not null and r.state <> 'entered_in_error'),
    served as materialized (select min(e.at) as at from moved e where e.to_state in ('accepted', 'enrolled')),
    asked as materialized (
      select n.state, ${month('n.created_at')} as month, coalesce(n.basin, c.basin, '?') || '|' || coalesce(n.field, left(n.trade, 1), '?') as place,
        (select s.option_count from choice_set s where s.need_id = n.id order by s.frozen_at desc limit 1) as found
      from need n left join commune c on c.nis = n.commune_nis where n.dossier_id = d.id and n.state <> 'withdrawn')
    select d.branch_id, d.organisation_id, d.month, 'opened' as measure,
      case when d.is_anonymous then 'anonymous' else 'named' end as slice, null::integer as bucket
${own('d.month', `'opened_from'`, `coalesce(d.commune_nis, '?')`, 'null', '')}
${own(month('coalesce(d.closed_at, d.touched_at)'), `'closed'`, `coalesce((
      select c.reason from dossier_closing c where c.dossier_id = d.id and c.move = 'closed'
        order by c.at desc, c.id desc limit 1), 'unsaid')`, 'null',
    `where d.status = 'closed'`)}
${own('d.month', `'first_talk'`, `case when i.at is not null then 'seen' when d.status = 'open' then 'waiting' else 'never' end`,
    `app.within_days(greatest(0, ${day('i.at')} - ${day('d.opened_at')}))`,
      'from (select min(i.held_at) as at from interview i where i.dossier_id = d.id) i')}
${own(month('i.held_at'), `'talk'`, 'i.channel', 'null', 'from interview i where i.dossier_id = d.id')}
${own(month('f.due_at'), `'task'`, `case when f.state = 'planned' then 'planned' when f.state = 'cancelled' then 'not_done'
        when ${day('f.ended_at')} <= ${day('f.due_at')} then 'done_in_time' else 'done_late' end`,
    `case when f.state = 'planned' then extract(day from ${day('f.due_at')})::integer end`, `
    from follow_up f where f.dossier_id = d.id and f.channel = 'task' and f.kind in (${among(taskKinds)})
      and (f.state <> 'cancelled' or f.end_reason in (${among(notDone)}))`)}
${bothSides('', 'r.state')}
${bothSides('_ack', acknowledged)}
${bothSides('_answer', answered, { bucket: answeredWithin })}
${bothSides('_decline', `coalesce(r.decline_code, 'other')`, { where: `r.state = 'declined'` })}
${bothSides('_outcome', `coalesce(r.outcome_code, 'unsaid')`, { where: `r.state = 'closed'` })}
${bothSides('_due', `'planned'`, { of: month('r.due_at'), bucket: `extract(day from ${day('r.due_at')})::integer`,
    where: `r.over_at is null and r.due_kind in ('acknowledge', 'answer')` })}
${own('r.month', `'handoff_to'`, `coalesce(r.to_organisation_id::text, '?')`, 'null', 'from referred r')}
${own(month('s.at'), `'service'`, `'reached'`,
  'least(10, (select count(*) from met m where m.at <= s.at))::integer', 'from served s where s.at is not null')}
${own('r.month', `'reached_' || after.months`, `case when bool_or(exists (select from (
        select m.day from met m union all select ${day('c.answered_at')} from check_in c where c.dossier_id = d.id and c.answered_at is not null) m
      where m.day between ${later} - 7 and ${later} + 30)) then 'yes' else 'no' end`, 'null', `
    from referred r cross join unnest('{1,3,6,12}'::integer[]) after(months) group by r.month, after.months`)}
${own(month('s.starts_at'), `'seat'`, 's.attendance', 'null', `from gathering_seat s where s.dossier_id = d.id and s.state = 'enrolled'`)}
${own(month('h.starts_at'), `'meeting'`, `case h.state when 'missed' then 'missed' else 'agreed' end`, 'null', `
    from handoff_appointment h where h.dossier_id = d.id and h.state in ('confirmed', 'missed')`)}
${own('n.month', 'x.measure', 'n.place', 'null', `from asked n cross join lateral (
      values ('need', true), ('need_unmet', n.state = 'unmet'), ('need_empty', n.found = 0)) x(measure, counts) where x.counts`)}) l
  group by 1, 2, 3, 4, 5, 6, 7
$$;
comment on function app.figure_lines is
  'What these dossiers add to the figures, from their own rows alone; a merged one adds nothing. For the owner''s functions.';
`;

export const partsGone = 'drop function app.figure_lines, app.within_days;';
