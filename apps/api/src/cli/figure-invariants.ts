import { taskKinds } from '@boussole/domain/transition/words';
import type { Invariant } from './invariant.js';

// Branches of which something waits to be counted: they are compared once it is.
const busy = `select d.branch_id from figure_mark m join dossier d on d.id = m.dossier_id
  union select r.to_branch_id from figure_mark m join referral r on r.dossier_id = m.dossier_id where r.to_branch_id is not null
  union select p.branch_id from figure_mark m join dossier_figure f on f.dossier_id = m.dossier_id, unnest(f.parts) p
  union select p.branch_id from figure_gone g, unnest(g.parts) p`;
const dayOf = (column: string): string => `(${column} at time zone 'Europe/Brussels')::date`;
const live = 'join dossier d on d.id = x.dossier_id and d.merged_into_id is null';
const sent = `referral x ${live} where x.sent_at is not null and x.state <> 'entered_in_error'`;

/** How often each answer was given, branch by branch and month by month, told by the rows themselves. */
const told = (instant: string, slice: string, from: string, branch = 'x.branch_id'): string =>
  `select ${branch} as branch_id, date_trunc('month', ${instant} at time zone 'Europe/Brussels')::date as period, ${slice} as slice, count(*) as n
    from ${from} group by 1, 2, 3`;

const asMany = (says: string, measure: string, rows: string): Invariant => ({
  says: `figure.${measure} : ${says}, par antenne et par mois`,
  sql: `with told as materialized (${rows}), kept as materialized (
      select f.unit_id as branch_id, f.period, f.slice, f.events - f.gone_events as n from figure f
      where f.level = 'branch' and f.grain = 'month' and f.measure = '${measure}' and f.bucket = -1 and f.slice <> '' and f.events > f.gone_events)
    select branch_id as id from kept k full join told t using (branch_id, period, slice)
    where k.n is distinct from t.n and branch_id not in (${busy})`,
});

const begun = (key: 'dossier_id' | 'referral_id', id: string): string =>
  `(select min(e.at) from referral_event e where e.${key} = ${id} and e.to_state in ('accepted', 'enrolled'))`;
const contacts = `(select i.dossier_id, i.held_at as at from interview i union all
  select f.dossier_id, f.ended_at from follow_up f where f.kind in ('contact', 'call_back') and f.state = 'done'
    and ${dayOf('f.ended_at')} not in (select ${dayOf('i.held_at')} from interview i where i.dossier_id = f.dossier_id))`;

const ofRows: readonly Invariant[] = [
  asMany('autant que de dossiers ouverts', 'opened',
    told('x.opened_at', `case when l.is_anonymous then 'anonymous' else 'named' end`,
      'dossier x join learner l on l.id = x.learner_id where x.merged_into_id is null')),
  asMany('autant que de dossiers clos, par motif du dernier acte', 'closed', told('coalesce(x.closed_at, x.touched_at)',
    `coalesce(c.reason, 'unsaid')`,
    `dossier x left join (select distinct on (dossier_id) dossier_id, reason from dossier_closing where move = 'closed'
      order by dossier_id, at desc, id desc) c
      on c.dossier_id = x.id where x.status = 'closed' and x.merged_into_id is null`)),
  asMany('autant que de dossiers ouverts, vus ou non', 'first_talk', told('x.opened_at',
    `case when exists (select from interview i where i.dossier_id = x.id) then 'seen' when x.status = 'open' then 'waiting' else 'never' end`,
    'dossier x where x.merged_into_id is null')),
  asMany('autant que d’entretiens, par canal', 'talk', told('x.held_at', 'x.channel', `interview x ${live}`)),
  asMany('autant que de tâches, faites, dues ou non faites', 'task', told('x.due_at',
    `case x.state when 'planned' then 'planned' when 'cancelled' then 'not_done'
      else case when ${dayOf('x.ended_at')} > ${dayOf('x.due_at')} then 'done_late' else 'done_in_time' end end`,
  `follow_up x ${live} where x.channel = 'task' and x.kind in (${taskKinds.map((kind) => `'${kind}'`).join(', ')})
      and (x.state in ('planned', 'done') or x.end_reason not in ('done', 'answered', 'date_moved', 'stopped', 'paused', 'merged'))`)),
  asMany('autant que d’orientations envoyées, par état', 'handoff', told('x.sent_at', 'x.state', sent)),
  asMany('autant que d’orientations reçues, par état', 'got', told('x.sent_at', 'x.state', sent, 'x.to_branch_id')),
  asMany('autant que d’orientations envoyées, par réponse', 'handoff_answer', told('x.sent_at', `case
      when ${begun('referral_id', 'x.id')} is not null then 'accepted'
      when exists (select from referral_event e where e.referral_id = x.id and e.to_state = 'declined' and e.side = 'receiver') then 'declined'
      when x.over_at is null then 'waiting' when x.state = 'expired' then 'expired' else 'ended' end`, sent)),
  asMany('autant que de refus, par motif', 'handoff_decline', told('x.sent_at',
    `coalesce(x.decline_code, 'other')`, `${sent} and x.state = 'declined'`)),
  asMany('autant que d’issues', 'handoff_outcome', told('x.sent_at', `coalesce(x.outcome_code, 'unsaid')`, `${sent} and x.state = 'closed'`)),
  asMany('autant que de rendez-vous confirmés ou manqués', 'meeting', told('x.starts_at',
    `case x.state when 'missed' then 'missed' else 'agreed' end`,
    `handoff_appointment x ${live} where x.state in ('confirmed', 'missed')`)),
  asMany('autant que de places prises', 'seat', told('x.starts_at', 'x.attendance', `gathering_seat x ${live} where x.state = 'enrolled'`)),
  asMany('autant que de besoins non rencontrés', 'need_unmet', told('x.created_at',
    `coalesce(x.basin, c.basin, '?') || '|' || coalesce(x.field, left(x.trade, 1), '?')`,
    `need x ${live} left join commune c on c.nis = x.commune_nis where x.state = 'unmet'`)),
  asMany('autant que de personnes arrivées au premier service qui les a accueillies', 'service',
    told(begun('dossier_id', 'x.id'), `'reached'`,
    `dossier x where x.merged_into_id is null and ${begun('dossier_id', 'x.id')} is not null`)),
  {
    says: 'figure.service : arrivées en deux contacts au plus, par antenne et par mois',
    sql: `with told as materialized (
        select d.branch_id, date_trunc('month', s.at at time zone 'Europe/Brussels')::date as period, count(*) as n from dossier d
        cross join lateral (select ${begun('dossier_id', 'd.id')} as at) s
        where d.merged_into_id is null and s.at is not null and 2 >= (select count(*) from ${contacts} c where c.dossier_id = d.id and c.at <= s.at)
          group by 1, 2),
      kept as materialized (select unit_id as branch_id, period, sum(events - gone_events) as n from figure
        where level = 'branch' and grain = 'month' and measure = 'service' and bucket between 0 and 2
          group by 1, 2 having sum(events - gone_events) > 0)
      select branch_id as id from kept k full join told t using (branch_id, period) where k.n is distinct from t.n and branch_id not in (${busy})`,
  },
];

/** What is always true of the figures that are kept. */
export const figureInvariants: readonly Invariant[] = [
  ...ofRows,
  {
    says: 'figure : chaque ligne d’un mois et d’une antenne est la somme de ce que les dossiers y ajoutent, chacun compté une fois',
    sql: `with part as (select dossier_id::text as who, x.* from dossier_figure f, unnest(f.parts) x
      union all select 'gone ' || id, x.* from figure_gone g, unnest(g.parts) x),
      person as (select who, branch_id, month, measure, coalesce(slice, '') as slice, coalesce(bucket, -1) as bucket, sum(events) as events from part
        group by who, branch_id, month, measure, grouping sets ((slice, bucket), (slice), ()) having grouping(bucket) = 1 or bucket is not null),
      again as materialized (select branch_id as unit_id, month as period, measure, slice, bucket, count(*) as people, sum(events) as events
        from person group by 1, 2, 3, 4, 5),
      kept as materialized (select unit_id, period, measure, slice, bucket, people - gone_people as people, events - gone_events as events from figure
        where level = 'branch' and grain = 'month' and people > gone_people)
      select unit_id as id from kept k full join again a using (unit_id, period, measure, slice, bucket)
        where (k.people, k.events) is distinct from (a.people, a.events)`,
  },
  {
    says: 'figure : les antennes font la structure et le réseau, les mois font le trimestre et l’année',
    sql: `with month as materialized (select * from figure where level = 'branch' and grain = 'month' and (bucket = -1 or slice <> 'planned')),
      again as materialized (
        select case u.level when 'branch' then m.unit_id when 'organisation' then m.organisation_id
          else '00000000-0000-0000-0000-000000000000' end as unit_id,
          g.grain,
          date_trunc(g.grain, m.period::timestamp)::date as period, m.measure, m.slice, m.bucket,
          sum(m.events) as events, sum(m.gone_events) as gone, sum(m.people) as most, max(m.people) as least
        from month m, (values ('month'), ('quarter'), ('year')) g(grain), (values ('branch'), ('organisation'), ('network')) u(level)
          group by 1, 2, 3, 4, 5, 6),
      kept as materialized (select * from figure where bucket = -1 or slice <> 'planned')
      select unit_id as id from kept k full join again a using (unit_id, grain, period, measure, slice, bucket)
      where (k.events, k.gone_events) is distinct from (a.events, a.gone) or k.people not between a.least and a.most`,
  },
  {
    says: 'figure : la somme des réponses est le total, celle des durées est la réponse',
    sql: `select unit_id as id from figure where bucket = -1 group by unit_id, grain, period, measure
        having sum(events) filter (where slice <> '') is distinct from sum(events) filter (where slice = '')
      union all select unit_id from figure where slice <> '' and (slice <> 'planned' or grain = 'month')
        group by unit_id, grain, period, measure, slice
        having count(*) > 1 and sum(events) filter (where bucket >= 0) is distinct from sum(events) filter (where bucket = -1)`,
  },
  {
    says: 'aucun changement n’attend d’être compté depuis plus de cinq minutes quand quelqu’un travaille',
    sql: `select id from figure_mark where at < now() - interval '5 minutes'
      and exists (select from worker_beat w where w.seen_at > now() - interval '1 minute')`,
  },
];
