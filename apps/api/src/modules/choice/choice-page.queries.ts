import type { PointNotice } from '@boussole/domain/choice/point-rules';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { type FactsJson, factsJson } from '../dossier/dossier.queries.js';
import type { NeedView } from '../goal/goal.graphql.js';
import { needJson } from '../goal/goal.queries.js';
import type { ChoiceEventView, ChoiceGoalView, ChoiceMadeView, PriorWishView } from './choice.graphql.js';

/** A wish as PostgreSQL tells it: its time is text. */
export type WishJson = Omit<PriorWishView, 'saidAt' | 'isVerified'> & { saidAt: string };

/** The latest wish that answers a condition on p, as JSON. */
export const wishJson = (condition: string): string => `
  (select row_to_json(x) from (
    select p.id, p.source, p.is_none as "isNone", p.words, coalesce(g.name, og.name) as "organisationName", o.title as "offerTitle", p.said_at as "saidAt"
    from prior_preference p left join organisation g on g.id = p.organisation_id left join offer o on o.id = p.offer_id
      left join organisation og on og.id = o.organisation_id
    where ${condition} order by p.said_at desc, p.id limit 1) x)`;

export const showWish = (wish: WishJson): PriorWishView => ({ ...wish, saidAt: new Date(wish.saidAt), isVerified: wish.source !== 'counsellor' });

/** The live goals of a dossier, that of the need first, as JSON. */
export const goalsOfChoiceJson = (dossier: string, first: string): string => `
  (select coalesce(json_agg(json_build_object('id', g.id, 'title', g.title, 'kind', g.kind)
      order by g.id is distinct from ${first}, array_position(array['heart', 'second', 'other'], g.kind), g.created_at), '[]')
    from goal g where g.dossier_id = ${dossier} and g.state in ('exploring', 'chosen', 'under_way'))`;

/** A line of what was shown as PostgreSQL tells it. */
export interface EventJson { id: string; at: string; kind: ChoiceEventView['kind']; detail: Record<string, unknown> }

export interface SetRow {
  /** None: at the counter. */
  facts: FactsJson | null;
  id: string;
  dossierId: string | null;
  snapshot: string;
  frozenAt: Date;
  hash: string;
  byMembershipId: string;
  byName: string | null;
  replacesId: string | null;
  need: NeedView | null;
  goals: ChoiceGoalView[];
  wish: WishJson | null;
  communeName: string | null;
  tradeName: string | null;
  own: { id: string; name: string }[];
  made: (Omit<ChoiceMadeView, 'madeAt'> & { madeAt: string })[];
  events: EventJson[];
  rules: (Omit<EventJson, 'detail'> & { detail: PointNotice })[];
  answers: { rule: string; answer: string }[];
}

/** A set with what was done with it: the first of the page's two statements. */
export async function readSetRow(ask: Ask, viewer: Viewer, id: string, dossierId: string | null): Promise<SetRow | undefined> {
  const [row] = await ask<SetRow>(`
    select case when d.id is not null then ${factsJson('d', '$3::uuid', '$4::uuid')} end as facts, s.id, s.dossier_id as "dossierId", s.snapshot, s.frozen_at as "frozenAt", encode(s.hash, 'hex') as hash,
      s.by_membership_id as "byMembershipId", app.staff(s.by_membership_id)->>'name' as "byName", s.replaces_id as "replacesId",
      ${needJson('s.need_id')} as need, ${goalsOfChoiceJson('s.dossier_id', '(select n.goal_id from need n where n.id = s.need_id)')} as goals,
      ${wishJson('p.id = s.preference_id')} as wish,
      (select c.name_fr from commune c where c.nis = j.need->>'communeNis') as "communeName",
      (select t.name from trade t where t.code = j.need->>'trade') as "tradeName",
      (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name), '[]') from organisation g
        where g.id in (select (w->>'operator')::uuid from json_array_elements(j.own) w)) as own,
      (select coalesce(json_agg(json_build_object('id', m.id, 'isMention', m.kind = 'mention', 'isAnonymous', m.is_anonymous, 'offerId', m.offer_id,
          'offerTitle', o.title, 'operatorName', g.name, 'alternative', m.alternative, 'referralId', m.referral_id, 'reasonCode', m.reason_code,
          'reasonText', m.reason_text, 'madeAt', m.made_at) order by m.made_at, m.alternative, m.id), '[]')
        from choice_made m join offer o on o.id = m.offer_id join organisation g on g.id = o.organisation_id
        where m.choice_set_id = s.id) as made,
      (select coalesce(json_agg(x), '[]') from (
        select e.id::text, e.at, e.kind, e.detail from choice_event e where e.choice_set_id = s.id order by e.id desc limit 100) x) as events,
      (select coalesce(json_agg(x), '[]') from (
        select distinct on (e.detail->>'rule') e.id::text, e.at, e.kind, e.detail from choice_event e
        where e.choice_set_id = s.id and e.kind = 'rule' order by e.detail->>'rule', e.id desc) x) as rules,
      (select coalesce(json_agg(x), '[]') from (
        select distinct on (e.detail->>'rule') e.detail->>'rule' as rule, e.detail->>'answer' as answer from choice_event e
        where e.choice_set_id = s.id and e.kind = 'answered' order by e.detail->>'rule', e.id desc) x) as answers
    from choice_set s left join dossier d on d.id = s.dossier_id left join learner l on l.id = d.learner_id,
      lateral (select s.snapshot::json->'need' as need, s.snapshot::json->'own' as own) j
    where s.id = $1 and s.dossier_id is not distinct from $2`, [id, dossierId, viewer.membershipId, viewer.branchId]);
  return row;
}
