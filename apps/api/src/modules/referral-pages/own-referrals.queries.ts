import { movesOf } from '@boussole/domain/referral/law';
import { turnOf } from '@boussole/domain/referral/turn';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { Holder, LinkHolder } from '../../platform/holders.js';
import type { OwnReferralView } from './own-referrals.graphql.js';
import { type PacketJson, showPacket } from './referral-page.queries.js';
import { datesOf, packetOf } from './referral-page.sql.js';

type Told = 'turn' | 'packet' | 'canApprove' | 'canWithdraw' | 'canReply' | 'canCallOff' | 'canAnswerOutcome';
interface Row extends Omit<OwnReferralView, Told> { packet: PacketJson | null; cancelAskedAt: string | null }

// Moves that say something to the person; that it was chased, or that a coordinator was told, is between those who work.
const toldSteps = `e.to_state not in ('draft', 'choice_presented', 'to_justify') and (e.from_state is distinct from e.to_state or e.learner_text is not null)`;

const columns = `
  select r.id, r.version, r.state, f.title as "offerTitle", r.offer_id as "offerId", o.name as "organisationName", b.name as "branchName",
    coalesce(app.staff(r.by_membership_id) ->> 'name', app.linked_sender()) as "senderName", h.name as "senderBranchName",
    r.sent_at as "sentAt", r.moved_at as "movedAt", r.due_at as "dueAt", r.expires_at as "expiresAt", r.wait_until::text as "waitUntil",
    r.outcome_code as "outcomeCode", r.outcome_on::text as "outcomeOn", r.learner_answer as "learnerAnswer",
    r.cancel_asked_at as "cancelAskedAt", ${packetOf('r')} as packet, ${datesOf('r')} as dates,
    (select coalesce(json_agg(x), '[]') from (
      select e.at, e.to_state as "to", e.side, e.learner_text as "text", e.on_date as "onDate"
      from referral_event e where e.referral_id = r.id and ${toldSteps} order by e.seq desc limit 60) x) as steps
  from referral r left join offer f on f.id = r.offer_id left join branch b on b.id = r.to_branch_id
  left join organisation o on o.id = r.to_organisation_id join branch h on h.id = r.branch_id`;

/** Every referral of one's own dossier that has something to be read; the live ones first. One statement. */
export async function readOwnReferrals(ask: Ask, { dossierId }: Holder): Promise<OwnReferralView[]> {
  const rows = await ask<Row>(`${columns}
    where r.dossier_id = $1 and r.state <> 'entered_in_error'
      and (r.sent_at is not null or exists (select from packet p where p.referral_id = r.id))
    order by r.over_at is not null, r.moved_at desc, r.id desc limit 50`, [dossierId]);
  return rows.map(show);
}

/** The one referral that a mailed link opens to the person. */
export async function readLinked(ask: Ask, { referralId }: LinkHolder): Promise<OwnReferralView> {
  const [row] = await ask<Row>(`${columns} where r.id = $1`, [referralId]);
  if (!row) throw new Refusal('record.not_found');
  return show(row);
}

function show({ cancelAskedAt, packet, ...row }: Row): OwnReferralView {
  const { state, learnerAnswer } = row;
  const moves = movesOf(state, 'learner');
  return {
    ...row,
    packet: packet && showPacket(packet),
    turn: turnOf({ state, cancelAskedAt, learnerAnswer }),
    canApprove: packet !== null && packet.approvedAt === null && row.sentAt === null && moves.includes('withdrawn'),
    canWithdraw: moves.includes('withdrawn'),
    // Asked of the counsellor alone, there is nothing that she could answer.
    canReply: moves.includes('under_review') && row.steps[0]?.to === 'info_requested' && row.steps[0].text !== null,
    canCallOff: moves.includes('appointment_cancelled'),
    canAnswerOutcome: state === 'closed' && learnerAnswer === null,
  };
}
