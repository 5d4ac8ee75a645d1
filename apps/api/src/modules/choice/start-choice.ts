import { mayMove, mayRead } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { ageBandOf, monthsAfter } from '@boussole/domain/choice/criteria';
import { type KnownBefore, proposedCriteria } from '@boussole/domain/choice/proposal';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import type { NeedView } from '../goal/goal.graphql.js';
import { needJson } from '../goal/goal.queries.js';
import { wholeSituationJson } from '../situation/situation.queries.js';
import type { ChoiceGoalView, ChoiceStartView, EarlierSetView, OwnOperatorView } from './choice.graphql.js';
import { goalsOfChoiceJson, showWish, wishJson, type WishJson } from './choice-page.queries.js';
import type { LearntOfferView } from './learnt.graphql.js';
import { declaredAtSql } from './own.queries.js';

const declaredForMonths = 12;

interface StartRow {
  facts: FactsJson;
  need: NeedView | null;
  goals: ChoiceGoalView[];
  situation: KnownBefore['situation'];
  birthOn: string | null;
  ageBand: KnownBefore['ageBand'];
  communeNis: string | null;
  communeName: string | null;
  wish: WishJson | null;
  own: OwnOperatorView[];
  declaredAt: Date | null;
  earlier: (Omit<EarlierSetView, 'frozenAt'> & { frozenAt: string })[];
  learnt: (Omit<LearntOfferView, 'overAt'> & { overAt: string })[];
}

/** What stands before a choice: nothing of any offer is in it, but of those that were tried. */
@Injectable()
export class StartChoice {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, dossierId: string, needId: string): Promise<ChoiceStartView> {
    return this.db.consult(viewer, 'choice.started', dossierId, async (ask) => {
      const [row] = await ask<StartRow>(`
        select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, case when q.id is not null then ${needJson('q.id')} end as need,
          ${goalsOfChoiceJson('d.id', 'q.goal_id')} as goals, ${wholeSituationJson('d.id')} as situation, l.birth_on::text as "birthOn",
          l.age_band as "ageBand", c.nis as "communeNis", c.name_fr as "communeName", ${wishJson('p.need_id = q.id')} as wish,
          (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'link', w.link) order by g.name), '[]')
            from app.own_operators() w join organisation g on g.id = w.organisation_id where w.link not in ('network', 'funding')) as own,
          (${declaredAtSql}) as "declaredAt",
          (select coalesce(json_agg(x order by x."frozenAt" desc), '[]') from (
            select s.id, s.frozen_at as "frozenAt", s.option_count as "optionCount", s.own_count as "ownCount",
              (select count(*) from choice_made m where m.choice_set_id = s.id) as "retainedCount"
            from choice_set s where s.need_id = q.id order by s.frozen_at desc limit 20) x) as earlier,
          (select coalesce(json_agg(x order by x."overAt" desc), '[]') from (
            select r.id as "referralId", o.title as "offerTitle", g.name as "operatorName", r.state, r.decline_code as "declineCode", r.over_at as "overAt",
              (select e.text from referral_event e where e.referral_id = r.id and e.to_state = r.state order by e.seq desc limit 1) as text
            from referral r left join offer o on o.id = r.offer_id left join organisation g on g.id = o.organisation_id
            where r.dossier_id = d.id and r.need_id = q.id and r.sent_at is not null and r.state in ('declined', 'expired', 'cancelled')
            order by r.over_at desc limit 10) x) as learnt
        from dossier d join learner l on l.id = d.learner_id left join need q on q.id = $4 and q.dossier_id = d.id
          left join commune c on c.nis = coalesce(q.commune_nis, l.commune_nis)
        where d.id = $1`, [dossierId, viewer.membershipId, viewer.branchId, needId]);
      if (!row) throw new Refusal('record.not_found');
      permit(mayRead(readFacts(row.facts), 'referrals', viewer));
      if (!row.need) throw new Refusal('record.not_found');
      return this.show(viewer, dossierId, { ...row, need: row.need });
    });
  }

  private show(viewer: Viewer, dossierId: string, row: StartRow & { need: NeedView }): ChoiceStartView {
    const today = brusselsDay(this.clock.now());
    const facts = readFacts(row.facts);
    const { age, ...criteria } = proposedCriteria({ ...row, need: { ...row.need, trade: row.need.trade?.code ?? null }, today });
    return {
      dossierId, need: row.need, goals: row.goals,
      criteria: { ...criteria, age, ageBand: age === null ? null : ageBandOf(age), tradeName: row.need.trade?.name ?? null,
        communeName: row.communeName, languages: [...criteria.languages], publics: [...criteria.publics], times: [...criteria.times] },
      wish: row.wish && showWish(row.wish), ownOperators: row.own, interestsDeclaredAt: row.declaredAt,
      isDeclarationDue: row.declaredAt === null || monthsAfter(brusselsDay(row.declaredAt), declaredForMonths) <= today,
      earlier: row.earlier.map((set) => ({ ...set, frozenAt: new Date(set.frozenAt) })),
      learnt: row.learnt.map((one) => ({ ...one, overAt: new Date(one.overAt) })),
      isAnonymous: facts.isAnonymous, mayFreeze: mayMove(facts, 'choose', viewer).ok,
    };
  }
}
