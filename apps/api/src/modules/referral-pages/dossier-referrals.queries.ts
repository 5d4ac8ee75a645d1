import { mayMove, mayOpen } from '@boussole/domain/access/rules';
import type { GoalKind } from '@boussole/domain/dossier/goal';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { type FactsJson, factsJson, readFacts, seenSections } from '../dossier/dossier.queries.js';
import type { DossierReferralsView, FrozenSetView, ReferralGoalView, ChosenOfferView } from './dossier-referrals.graphql.js';
import { lineColumns, lineSources, type ReferralLineJson, showLine, unreadSql } from './referral-line.queries.js';

/** More than anybody has in one dossier; the latest of them. */
const most = 200;

interface GoalJson { id: string; kind: GoalKind; title: string }
interface Row {
  facts: FactsJson; goals: GoalJson[]; referrals: ReferralLineJson[]; mentions: ChosenOfferView[]; sets: FrozenSetView[]; withheld: number;
}

const retained = (where: string): string => `(select coalesce(json_agg(x), '[]') from (
  select m.id, m.kind, m.offer_id as "offerId", f.title as "offerTitle", o.name as "organisationName", m.reason_code as "reasonCode",
    m.referral_id as "referralId", m.made_at as "madeAt", app.staff(m.by_membership_id) ->> 'name' as "byName"
  from choice_made m join choice_set z on z.id = m.choice_set_id join offer f on f.id = m.offer_id join organisation o on o.id = f.organisation_id
  where ${where} order by m.made_at desc, m.id desc limit ${most}) x)`;

/** Everything of the tab in one statement, after the one that opens the dossier. */
export async function readDossierReferrals(ask: Ask, viewer: Viewer, id: string): Promise<DossierReferralsView> {
  const [row] = await ask<Row>(`
    select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts,
      (select coalesce(json_agg(json_build_object('id', g.id, 'kind', g.kind, 'title', g.title)
        order by array_position(array['heart', 'second', 'other'], g.kind), g.created_at desc, g.id desc), '[]')
        from goal g where g.dossier_id = d.id) as goals,
      (select coalesce(json_agg(x), '[]') from (
        select ${lineColumns}, ${unreadSql('r')} as unread from ${lineSources}
        where r.dossier_id = d.id and r.dossier_id = app.opened_for('referrals')
        order by r.over_at is not null, r.created_at desc, r.id desc limit ${most}) x) as referrals,
      ${retained(`z.dossier_id = d.id and m.kind = 'mention'`)} as mentions,
      (select coalesce(json_agg(x), '[]') from (
        select s.id, s.frozen_at as "frozenAt", app.staff(s.by_membership_id) ->> 'name' as "byName", s.option_count as "optionCount",
          s.own_count as "ownCount", n.kind as "needKind", coalesce(t.name, w.name) as "needTitle",
          exists (select from choice_set later where later.replaces_id = s.id and later.dossier_id = d.id) as "isReplaced",
          ${retained('z.id = s.id')} as retained
        from choice_set s left join need n on n.id = s.need_id left join trade t on t.code = n.trade left join trade_domain w on w.code = n.field
        where s.dossier_id = d.id order by s.frozen_at desc, s.id desc limit 50) x) as sets,
      coalesce((select w.items from app.withheld() w where w.section = 'referrals'), 0) as withheld
    from dossier d join learner l on l.id = d.learner_id where d.id = $1`, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const facts = readFacts(row.facts);
  permit(mayOpen(facts, viewer));
  if (!seenSections(facts, viewer).includes('referrals')) {
    return { id, goals: [], mentions: [], sets: [], withheld: row.withheld, canRefer: false };
  }
  const { mentions, sets, withheld } = row;
  return { id, goals: byGoal(row.goals, row.referrals), mentions, sets, withheld, canRefer: mayMove(facts, 'refer', viewer).ok };
}

/** Each goal with its referrals, in the order of goals; what stands under none comes last. A goal that is not shared is none here. */
function byGoal(goals: readonly GoalJson[], lines: readonly ReferralLineJson[]): ReferralGoalView[] {
  const known = new Set(goals.map(({ id }) => id));
  const groups = [...goals, { id: null, kind: null, title: null }].map((goal) => ({
    ...goal,
    referrals: lines.filter(({ goalId }) => (goalId !== null && known.has(goalId) ? goalId : null) === goal.id).map(showLine),
  }));
  return groups.filter(({ referrals }) => referrals.length > 0);
}
