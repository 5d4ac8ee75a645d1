import { randomUUID } from 'node:crypto';
import { checkHandoffDate, type HandoffDate } from '@boussole/domain/packet/handoff-date';
import type { AppointmentRequest } from '@boussole/domain/referral/facts';
import { isOver, type ReferralState } from '@boussole/domain/referral/states';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import type { HandoffDateInput } from './move.input.js';
import type { MoveInput } from './party.js';
import type { FoundReferral } from './referral-facts.queries.js';

/** A date as it was typed. */
export const dateOf = (input: HandoffDateInput, now: Date): HandoffDate =>
  orRefuse(checkHandoffDate({ ...input, place: input.place ?? null, link: input.link ?? null, contact: input.contact ?? null }, now));

/** The date that a move sets: one of those proposed, or the one typed; none for any other move. */
export async function readDate(tx: Transaction, referralId: string, { to, appointmentId, appointment }: Omit<MoveInput, 'commandKey'>, now: Date):
Promise<HandoffDate | null> {
  if (to !== 'appointment_set') return null;
  if (!appointmentId) return appointment ? dateOf(appointment, now) : null;
  const [proposed] = await tx.ask<HandoffDate>(`select starts_at as "startsAt", minutes, place, link, contact from handoff_appointment
    where id = $1 and referral_id = $2 and state = 'proposed'`, [appointmentId, referralId]);
  if (!proposed) throw new Refusal('record.not_found');
  return proposed;
}

/** The same, as the domain reads it. */
export const requestOf = (date: HandoffDate | null): AppointmentRequest | undefined => date === null ? undefined
  : { startsAt: date.startsAt, place: date.place ?? undefined, link: date.link ?? undefined, contact: date.contact ?? undefined };

/** Keeps the dates in step with the move: one confirmed at most, what was only proposed falls away, what is over is cancelled or missed. */
export async function keepAppointment(tx: Transaction, found: FoundReferral, state: ReferralState, appointmentId: string | null,
  date: HandoffDate | null, side: 'sender' | 'receiver' | null): Promise<void> {
  if (state === 'appointment_set') {
    if (!date || !side) return;
    await endDates(tx, found.id, 'cancelled', ['proposed'], appointmentId);
    if (appointmentId) {
      await tx.ask(`update handoff_appointment set state = 'confirmed', sequence = sequence + 1, changed_at = now() where id = $1`, [appointmentId]);
    } else {
      await addDate(tx, found, date, 'confirmed', side);
    }
  }
  if (state === 'no_show') await endDates(tx, found.id, 'missed', ['confirmed']);
  if (state === 'appointment_cancelled' || isOver(state) && state !== 'closed') await endDates(tx, found.id, 'cancelled', ['confirmed', 'proposed']);
  if (state === 'closed' || state === 'contact_made' || state === 'enrolled') await endDates(tx, found.id, 'cancelled', ['proposed']);
}

/** A date, proposed or agreed on. */
export async function addDate(tx: Transaction, { id, dossierId, branchId }: FoundReferral, date: HandoffDate, state: 'proposed' | 'confirmed',
  side: 'sender' | 'receiver'): Promise<void> {
  await tx.ask(`insert into handoff_appointment (id, dossier_id, branch_id, referral_id, state, starts_at, minutes, place, link, contact, by_side)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  [randomUUID(), dossierId, branchId, id, state, date.startsAt, date.minutes, date.place, date.link, date.contact, side]);
}

// Calendars that hold the date are told by a higher sequence.
export const endDates = (tx: Transaction, referralId: string, state: 'cancelled' | 'missed', from: readonly string[], but: string | null = null) =>
  tx.ask(`update handoff_appointment set state = $2, sequence = sequence + 1, changed_at = now()
    where referral_id = $1 and state = any($3) and id is distinct from $4`, [referralId, state, from, but]);
