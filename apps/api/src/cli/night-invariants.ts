import type { Invariant } from './invariant.js';

// What each unit was given, decision by decision.
const parts = `select a.quarter, p->>'level' as level, (p->>'unit')::uuid as unit_id, a.fate, a.person_id, p->>'key' as key,
    (p->>'least')::int as least, jsonb_array_length(p->'chances') as span, (p->>'marked')::int as marked,
    (p->>'chosen')::boolean as chosen, (p->>'person')::boolean as person
  from audited_decision a, jsonb_array_elements(a.parts) p where a.taken_on is not null`;
const isInformative = `fate = 'counted' and span > 1 and marked between least and least + span - 1`;

/** What is always true of what the nights have counted. */
export const nightInvariants: readonly Invariant[] = [
  {
    says: 'chiffres du trimestre en cours : autant que les orientations prises, recomptées une à une',
    sql: `with parts as materialized (${parts}),
      again as (select quarter, level, unit_id, count(*) as decisions, count(*) filter (where fate = 'wish') as wishes,
          count(*) filter (where person) as persons, coalesce(sum(marked) filter (where ${isInformative}), 0) as observed,
          count(*) filter (where ${isInformative}) as informative,
          count(*) filter (where fate = 'counted' and span = 1 and marked = least) as determined,
          count(*) filter (where fate = 'counted' and marked not between least and least + span - 1) as impossible,
          array(select distinct x from unnest(array_agg(person_id) filter (where chosen)) x order by x) as people
        from parts group by quarter, level, unit_id),
      laws as (select quarter, level, unit_id, jsonb_object_agg(key, count) as counts from (
          select quarter, level, unit_id, key, count(*) as count from parts where ${isInformative} group by quarter, level, unit_id, key) x
        group by quarter, level, unit_id),
      kept as (select t.*, (select jsonb_object_agg(g.key, g.value->'count') from jsonb_each(t.groups) g) as counts from neutrality_tally t)
      select coalesce(k.unit_id, a.unit_id) as id from kept k full join again a using (quarter, level, unit_id)
        left join laws l on (l.quarter, l.level, l.unit_id) = (a.quarter, a.level, a.unit_id)
      where (k.decisions, k.excluded_wishes, k.persons, k.observed, k.informative, k.determined, k.impossible, k.people, k.counts)
        is distinct from (a.decisions, a.wishes, a.persons, a.observed, a.informative, a.determined, a.impossible, a.people, l.counts)`,
  },
  {
    says: 'alertes précoces : au plus une par épisode et par règle, d’une personne qui était suivie',
    sql: `select a.id from neutrality_alert a join neutrality_watch w on (w.person_id, w.episode) = (a.person_id, a.episode)
      where a.decisions is distinct from case a.rule when 'N-D1' then w.alarm else w.drift_alarm end`,
  },
];
