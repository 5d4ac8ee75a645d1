import { turnOf } from '@boussole/domain/referral/turn';
import type { ReferralLineView } from './referral-line.graphql.js';

/** A line as PostgreSQL tells it; the turn is the domain's to say. */
export type ReferralLineJson = Omit<ReferralLineView, 'turn'>;

/** Messages of the receiver since the sender last read. */
export const unreadSql = (referral: string): string => `(select count(*)::int from handoff_message g
  where g.referral_id = ${referral}.id and g.side = 'receiver' and g.at > coalesce((select w.read_at from handoff_read w
    where w.referral_id = ${referral}.id and w.side = 'sender'), '-infinity'))`;

/** The columns of a line of r, whose offer, branch and organisation stand beside it as f, b and o. */
export const lineColumns = `r.id, r.state, f.title as "offerTitle", o.name as "organisationName", b.name as "branchName", r.goal_id as "goalId",
  app.staff(r.by_membership_id) ->> 'name' as "byName", r.created_at as "createdAt", r.sent_at as "sentAt", r.moved_at as "movedAt",
  r.due_kind as "dueKind", r.due_at as "dueAt", r.state in ('info_requested', 'waitlisted') as "isPaused",
  r.expires_at as "expiresAt", r.escalated_at as "escalatedAt", r.cancel_asked_at as "cancelAskedAt", r.decline_code as "declineCode",
  r.outcome_code as "outcomeCode", r.learner_answer as "learnerAnswer", r.choice_set_id as "choiceSetId"`;

/** A referral with the public sheets that it points to. */
export const lineSources = `referral r left join offer f on f.id = r.offer_id left join branch b on b.id = r.to_branch_id
  left join organisation o on o.id = r.to_organisation_id`;

/** The live referrals of a dossier, as JSON, those that wait first. */
export const liveLinesJson = (dossier: string): string => `(select coalesce(json_agg(x), '[]') from (
  select ${lineColumns}, ${unreadSql('r')} as unread from ${lineSources}
  where r.dossier_id = ${dossier} and r.dossier_id = app.opened_for('referrals') and r.over_at is null
  order by r.due_at nulls last, r.created_at desc, r.id limit 10) x)`;

// JSON carries instants as text, which the scalars show as they are.
export const showLine = (line: ReferralLineJson): ReferralLineView => ({ ...line, turn: turnOf(line) });
