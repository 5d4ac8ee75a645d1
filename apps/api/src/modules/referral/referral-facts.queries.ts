import { mayMove } from '@boussole/domain/access/rules';
import { allow, refuse } from '@boussole/domain/decision';
import type { LearnerAnswer, PlannedFollowUp, ReferralFacts } from '@boussole/domain/referral/facts';
import type { DueKind, ReferralState } from '@boussole/domain/referral/states';
import { type Terms, usualTerms } from '@boussole/domain/referral/terms';
import { everydayCalendar, type Span, type WorkingCalendar } from '@boussole/domain/time/working-days';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { planned } from '../../platform/statement.js';
import { factsJson, type FactsJson, readFacts } from '../dossier/dossier.queries.js';
import { mailboxesOf } from './mailboxes.js';
import type { Party } from './party.js';

/** A referral about to change, locked: its row, what hangs on it, when its receiver works. */
export interface FoundReferral {
  readonly id: string;
  readonly dossierId: string;
  readonly branchId: string;
  readonly byMembershipId: string;
  readonly toBranchId: string | null;
  readonly goalId: string | null;
  readonly needId: string | null;
  readonly offerId: string | null;
  readonly packetId: string | null;
  readonly dueAt: Date | null;
  readonly dueKind: DueKind | null;
  readonly overAt: Date | null;
  readonly facts: ReferralFacts;
  readonly calendar: WorkingCalendar;
  /** How long each thing may take: as the sender's network settled it, or as usual. */
  readonly terms: Terms;
  /** The same command, carried out before: what it was a request for. */
  readonly done: { readonly seq: number; readonly requestHash: string } | null;
  /** Before it is sent, who will be written to. */
  readonly mailboxes: readonly string[];
  readonly hasMailbox: boolean;
  /** The newest packet: made for whom, approved or not. */
  readonly packet: FoundPacket | null;
}

export interface FoundPacket { readonly id: string; readonly content: string; readonly isApproved: boolean }

interface Row extends Omit<FoundReferral, 'calendar' | 'facts' | 'terms'> {
  readonly state: ReferralState;
  readonly version: number;
  readonly movedAt: Date;
  readonly sentAt: Date | null;
  readonly usedDays: number;
  readonly runningSince: Date | null;
  readonly expiresAt: Date | null;
  readonly waitUntil: string | null;
  readonly escalatedAt: Date | null;
  readonly cancelAskedAt: Date | null;
  readonly learnerAnswer: LearnerAnswer | null;
  readonly hasChoiceSet: boolean;
  readonly hasPreference: boolean;
  readonly needsReason: boolean;
  readonly hasReason: boolean;
  readonly appointmentAt: Date | null;
  readonly openFollowUps: (Omit<PlannedFollowUp, 'dueAt'> & { dueAt: string })[] | null;
  readonly calendar: { workingDays: number[]; closures: Span[]; schoolHolidays: Span[] | null } | null;
  readonly terms: Terms | null;
  readonly dossierFacts: FactsJson | null;
}

/** What the rules ask; a second statement after the lock, so that it sees what whoever held the row before has committed. Only what the state can need is looked up. */
const factsSql = (isSender: boolean) => planned(`
  select r.id, r.dossier_id as "dossierId", r.branch_id as "branchId", r.by_membership_id as "byMembershipId", r.to_branch_id as "toBranchId",
    r.goal_id as "goalId", r.need_id as "needId", r.offer_id as "offerId", r.packet_id as "packetId", r.due_at as "dueAt", r.due_kind as "dueKind",
    r.over_at as "overAt", r.state, r.version, r.moved_at as "movedAt", r.sent_at as "sentAt", r.used_days as "usedDays",
    r.running_since as "runningSince", r.expires_at as "expiresAt", r.wait_until::text as "waitUntil", r.escalated_at as "escalatedAt",
    r.cancel_asked_at as "cancelAskedAt", r.learner_answer as "learnerAnswer",
    r.choice_set_id is not null as "hasChoiceSet",
    r.state = 'to_justify' as "needsReason",
    case when r.state = 'appointment_set' then
      (select a.starts_at from handoff_appointment a where a.referral_id = r.id and a.state = 'confirmed') end as "appointmentAt",
    case when r.sent_at is not null then
      (select json_agg(json_build_object('kind', f.kind, 'occurrence', f.occurrence, 'forSide', f.for_side, 'channel', f.channel, 'dueAt', f.due_at))
        from follow_up f where f.referral_id = r.id and f.state = 'planned') end as "openFollowUps",
    (select json_build_object('workingDays', b.working_days, 'closures', b.closures, 'schoolHolidays', case when b.closes_for_school_holidays then
        (select json_agg(json_build_object('from', h.from_on, 'until', h.until_on)) from school_holiday h
          where h.community = case when c.nis is not null and c.basin is null then 'DG' else 'FWB' end
            and h.until_on > app.today() - 60 and h.name not like 'Rentrée%') end)
      from branch b left join commune c on c.nis = b.commune_nis where b.id = r.to_branch_id) as calendar,
    (select json_build_object('acknowledgeDays', t.acknowledge_days, 'answerDays', t.answer_days, 'chaseDays', t.chase_days, 'escalateDays', t.escalate_days,
        'expireDays', t.expire_days, 'meetDays', t.meet_days, 'confirmDays', t.confirm_days)
      from branch b join affiliation_link a on a.from_organisation_id = b.organisation_id and a.kind = 'network'
          and a.from_on <= app.today() and (a.until_on is null or a.until_on >= app.today())
        join handoff_terms t on t.organisation_id = a.to_organisation_id
      where b.id = r.branch_id order by a.from_on, t.organisation_id limit 1) as terms,
    (select json_build_object('seq', e.seq, 'requestHash', encode(e.request_hash, 'hex'))
      from referral_event e where e.referral_id = r.id and e.command_key = $2) as done,
    ${isSender ? `
    r.state = 'draft' and exists (select from prior_preference p where p.dossier_id = r.dossier_id and p.need_id is not distinct from r.need_id) as "hasPreference",
    r.state = 'to_justify' and exists (select from choice_made m where m.referral_id = r.id and m.reason_code is not null) as "hasReason",
    case when r.sent_at is null then
      (select json_build_object('id', p.id, 'content', p.content, 'isApproved', p.approved_at is not null)
        from packet p where p.referral_id = r.id order by p.made_at desc, p.id desc limit 1) end as packet,
    (select ${factsJson('d', '$3::uuid', '$4::uuid')} from dossier d join learner l on l.id = d.learner_id where d.id = r.dossier_id) as "dossierFacts",
    r.sent_at is null and coalesce((select l.by_mail and l.email is not null from dossier d join learner l on l.id = d.learner_id where d.id = r.dossier_id), false)
      as "hasMailbox",
    case when r.sent_at is null then ${mailboxesOf('r.to_branch_id')} else '[]' end as mailboxes` : `'[]'::json as mailboxes, false as "hasPreference", false as "hasReason", null as packet, null as "dossierFacts", false as "hasMailbox"`}
  from referral r where r.id = $1`);

const senderFacts = factsSql(true);
const otherFacts = factsSql(false);
const lockSql = planned('select 1 as held from referral where id = $1 for update');

/** Locks a referral that is open to the party, and reads what the rules ask of it. Not open answers like not there. */
export async function findReferral(ask: Ask, party: Party, id: string, commandKey: string | null, move: 'refer' | 'follow_referral'): Promise<FoundReferral> {
  const isSender = party.side === 'sender';
  const [[locked], [row]] = await Promise.all([
    ask<{ held: 1 }>(lockSql, [id]),
    ask<Row>(isSender ? senderFacts : otherFacts, [id, commandKey, ...(isSender ? [party.viewer.membershipId, party.viewer.branchId] : [])]),
  ]);
  if (!locked || !row || isSender && row.dossierId !== party.dossierId) throw new Refusal('record.not_found');
  if (isSender) {
    if (!row.dossierFacts) throw new Refusal('record.not_found');
    permit(mayMove(readFacts(row.dossierFacts), move, party.viewer));
  } else if ('viewer' in party) {
    permit(party.viewer.branchId === row.toBranchId && row.sentAt !== null ? allow(true) : refuse('record.not_found'));
  }
  return found(row);
}

function found({ calendar, terms, openFollowUps, ...row }: Row): FoundReferral {
  const { workingDays, closures, schoolHolidays } = calendar ?? everydayCalendar;
  return {
    ...row,
    calendar: { workingDays, closures, schoolHolidays: schoolHolidays ?? [] },
    terms: terms ?? usualTerms,
    facts: {
      ...row, hasApprovedPacket: false,
      openFollowUps: (openFollowUps ?? []).map((one) => ({ ...one, dueAt: new Date(one.dueAt) })),
    },
  };
}

