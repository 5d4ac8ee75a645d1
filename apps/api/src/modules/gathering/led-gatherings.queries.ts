/**
 * The gatherings that the actor leads, or replaces who does, and that begin from an instant and before another, as JSON in their order:
 * id, kind, title, place, startsAt, minutes, state, taken, seats. They are short: an agenda shows a week of them.
 */
export const ledGatheringsJson = (from: string, before: string): string => `
  (select coalesce(json_agg(json_build_object('id', g.id, 'kind', g.kind, 'title', g.title, 'place', g.place, 'startsAt', g.starts_at,
      'minutes', g.minutes, 'state', g.state, 'seats', g.seats,
      'taken', c.enrolled + (select coalesce(sum(x.count), 0)::integer from gathering_group x where x.gathering_id = g.id))
      order by g.starts_at, g.id), '[]')
    from gathering g join app.gathering_counts(array(
      select o.id from gathering o where o.branch_id = app.branch_id() and o.starts_at >= ${from} and o.starts_at < ${before}
        and o.state <> 'cancelled' and app.leads_gathering(o.lead_membership_ids, o.branch_id))) c on c.id = g.id)`;
