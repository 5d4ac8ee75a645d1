import { createHash } from 'node:crypto';
import type { PacketContent } from '@boussole/domain/packet/content';
import type { HandoffDate } from '@boussole/domain/packet/handoff-date';
import { decideMove } from '@boussole/domain/referral/decide';
import type { MoveRequest } from '@boussole/domain/referral/facts';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/errors.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { keepAppointment, readDate, requestOf } from './appointments.js';
import type { Outcome, RowChange } from './carry-out.js';
import { ChangeReferral, type Decided, type Deciding } from './change-referral.js';
import { newLinks } from './new-links.js';
import type { MoveInput, Party } from './party.js';
import type { FoundReferral } from './referral-facts.queries.js';
import type { ReferralStandingView } from './referral.graphql.js';

/** A move without the key of its command. */
type Said = Omit<MoveInput, 'commandKey'>;

/** Moves a referral: one transaction for the row, its log, what is due, who is told. The same key again answers the same. */
@Injectable()
export class MoveReferral {
  constructor(private readonly changing: ChangeReferral, private readonly secrets: Secrets) {}

  execute(party: Party, { commandKey, ...input }: MoveInput): Promise<ReferralStandingView> {
    const { referralId, to } = input;
    const act = { what: `referral.${to}`, move: to, referralId, commandKey, request: input, to };
    return this.changing.execute(party, act, (deciding) => this.decide(deciding, input));
  }

  private async decide(deciding: Deciding, input: Said): Promise<Decided> {
    const { tx, found, side, at } = deciding;
    const date = await readDate(tx, found.id, input, at);
    const request: MoveRequest = { ...wordsOf(input), to: input.to, side, at, version: input.version ?? found.facts.version,
      appointment: requestOf(date) };
    await this.checkRelated(tx, found, input);
    const facts = { ...found.facts, hasApprovedPacket: input.to === 'sent' && isApprovedFor(found, input.packetId) };
    const outcome = decideMove(facts, request, found.calendar, found.terms);
    return {
      outcome,
      row: rowOf(input),
      words: { code: request.code ?? request.outcomeCode ?? null, text: input.text?.trim() || null,
        learnerText: input.learnerText?.trim() || null, onDate: input.onDate ?? null },
      links: outcome.ok && input.to === 'sent' ? newLinks(this.secrets, found, ['receiver', 'learner']) : [],
      also: (done) => this.follow(deciding, done, input, date),
    };
  }

  private async checkRelated(tx: Transaction, found: FoundReferral, { wonById, sessionId, to }: Said): Promise<void> {
    if (to === 'obsolete' && wonById) {
      const won = await tx.ask(`select 1 from referral s where s.id = $1 and s.id <> $2 and s.dossier_id = $3
        and s.goal_id is not distinct from $4 and s.state in ('enrolled', 'closed')`, [wonById, found.id, found.dossierId, found.goalId]);
      if (won.length === 0) throw new Refusal('referral.sibling_missing');
    }
    if (sessionId) {
      const session = await tx.ask('select 1 from offer_session where id = $1 and offer_id = $2', [sessionId, found.offerId]);
      if (session.length === 0) throw new Refusal('record.not_found');
    }
  }

  private async follow({ tx, found, side }: Deciding, outcome: Outcome, input: Said, date: HandoffDate | null): Promise<void> {
    await keepAppointment(tx, found, outcome.state, input.appointmentId ?? null, date, side === 'sender' || side === 'receiver' ? side : null);
    if (outcome.proposesCorrection && found.offerId) await proposeCorrection(tx, found.offerId, input.declineCode ?? null, outcome.movedAt);
  }
}

/** What was said, as the domain reads it: nothing is undefined there, never null. */
function wordsOf({ declineCode, outcomeCode, text, learnerText, onDate, isDateUnknown, sessionId, wonById, to }: Said) {
  return {
    code: declineCode ?? (to === 'waitlisted' && isDateUnknown ? 'unknown' : undefined), outcomeCode: outcomeCode ?? undefined,
    text: text ?? undefined, learnerText: learnerText ?? undefined, onDate: onDate ?? undefined, sessionId: sessionId ?? undefined,
    wonById: wonById ?? undefined,
  };
}

/** What stays on the row of a move's words: codes and days, never words. */
function rowOf({ to, packetId, declineCode, outcomeCode, onDate, wonById, sessionId }: Said): RowChange {
  return {
    ...(to === 'sent' && { packetId }),
    ...(to === 'declined' && { declineCode }),
    ...(to === 'closed' && { outcomeCode, outcomeOn: onDate ?? null }),
    ...(to === 'enrolled' && { outcomeOn: onDate ?? null, ...(sessionId && { sessionId }) }),
    ...(to === 'obsolete' && { wonById }),
  };
}

/** The newest packet, approved, made for this very recipient: anything else is not what the person agreed to. */
function isApprovedFor({ packet, toBranchId, offerId }: FoundReferral, packetId: string | undefined): boolean {
  if (!packet?.isApproved || packet.id !== packetId) return false;
  const { recipient } = JSON.parse(packet.content) as PacketContent; // written by preparePacket alone, covered by its hash
  if (recipient.branchId !== toBranchId || recipient.offerId !== offerId) throw new Refusal('packet.outdated');
  return true;
}

const doubts: Readonly<Record<string, { field: string; comment: string }>> = {
  not_eligible: { field: 'publics',
    comment: 'Une personne orientée vers cette offre n’en remplissait pas les conditions. La fiche dit-elle bien à qui l’offre s’adresse ?' },
  prerequisites_missing: { field: 'prerequisiteNote',
    comment: 'Il manquait un prérequis à une personne orientée vers cette offre. La fiche les dit-elle tous ?' },
};

/** The sheet may have misled: its keeper is asked, once a month for the same doubt, without a word about the person. */
async function proposeCorrection(tx: Transaction, offerId: string, code: string | null, at: Date): Promise<void> {
  const doubt = doubts[code ?? ''];
  if (!doubt) return;
  const hash = createHash('sha256').update(`handoff-doubt:${offerId}:${code}:${at.toISOString().slice(0, 7)}`).digest('hex');
  const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  // Asked already this month, by somebody else: one question is enough.
  await tx.ask('select app.propose_correction($1, $2, $3, $4, null, $5, null)', [id, 'offer', offerId, doubt.field, doubt.comment]);
}
