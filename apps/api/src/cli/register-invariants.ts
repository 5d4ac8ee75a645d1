import type { Invariant } from './invariant.js';

// What the search must hold: offers that are open or full, of a branch and a body at work.
const shown = `select o.*, b.commune_nis, g.kind as body_kind from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
  where o.status in ('open', 'full') and o.merged_into_id is null and b.status = 'active' and g.status = 'active'`;

/** What is always true of the register. */
export const registerInvariants: readonly Invariant[] = [
  {
    says: 'offer_index : chaque offre ouverte ou complète, et aucune autre',
    sql: `select coalesce(i.offer_id, o.id) as id from offer_index i full join (${shown}) o on o.id = i.offer_id where i.offer_id is null or o.id is null`,
  },
  {
    says: 'offer_index : les mêmes métiers, natures, langues et échéances que les fiches',
    sql: `select o.id from (${shown}) o join offer_index i on i.offer_id = o.id
      where not i.tags @> array['kind:' || o.kind, 'status:' || o.status, 'mode:' || o.mode, 'organisation:' || o.organisation_id,
        'type:' || o.body_kind]
        or not i.tags @> array(select 'language:' || l from unnest(o.languages) l)
        or array(select t from unnest(i.tags) t where t like 'trade:%' order by 1) <> array(select distinct 'trade:' || t from unnest(o.trades) t order by 1)
        or i.due_on <> o.review_on or i.commune_nis is distinct from o.commune_nis
        or (i.min_age, i.max_age) is distinct from (o.min_age, o.max_age) or array_position(i.tags, null) is not null`,
  },
  {
    says: 'offer_index.starts : les débuts des sessions de l’offre',
    sql: `select i.offer_id as id from offer_index i where i.starts <> array(
      select distinct case when s.status = 'cancelled' then '-infinity' else s.starts_on end
      from offer_session s where s.offer_id = i.offer_id order by 1)`,
  },
  { says: 'chaque métier d’une offre existe',
    sql: 'select o.id from offer o, unnest(o.trades) t where not exists (select from trade where code = t)' },
  { says: 'chaque bassin servi par une offre existe',
    sql: 'select o.id from offer o, unnest(o.serves_basins) c where not exists (select from basin where code = c)' },
  {
    says: 'aucune offre en service sous une antenne ou une structure fusionnée',
    sql: `select o.id from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
      where o.merged_into_id is null and (b.merged_into_id is not null or g.merged_into_id is not null)`,
  },
  {
    says: 'chaque fiche en service a un gardien en service',
    sql: `select x.id from (
        select id, keeper_id, merged_into_id from organisation union all select id, keeper_id, merged_into_id from branch
        union all select id, keeper_id, merged_into_id from offer) x
      join organisation k on k.id = x.keeper_id where x.merged_into_id is null and k.merged_into_id is not null`,
  },
  {
    says: 'chaque heure d’ouverture commence avant de finir, un jour de la semaine',
    sql: `select b.id from branch b, jsonb_to_recordset(b.opening) as h(day integer, "from" text, until text)
      where (h.day between 1 and 7 and h."from" < h.until) is not true`,
  },
  {
    says: 'chaque origine mène à une fiche',
    sql: `select s.sheet_id as id from sheet_origin s where not exists (select from organisation x where s.sheet_kind = 'organisation' and x.id = s.sheet_id)
      and not exists (select from branch x where s.sheet_kind = 'branch' and x.id = s.sheet_id)
      and not exists (select from offer x where s.sheet_kind = 'offer' and x.id = s.sheet_id)
      and not exists (select from offer_session x where s.sheet_kind = 'session' and x.id = s.sheet_id)`,
  },
  {
    says: 'chaque échéance à venir est promise à qui tient la fiche',
    sql: `select o.id from offer o where o.status in ('open', 'full') and o.merged_into_id is null and o.review_on > app.today() + 30
      and not exists (select from delivery d where d.key = 'nudge-keeper:' || coalesce(o.keeper_id, o.organisation_id) || ':' || (o.review_on - 30))`,
  },
];
