import { randomUUID } from 'node:crypto';
import { type ReferralTurn, turnsOf, type TurnedReferral } from '@boussole/domain/transition/from-referral';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { WorkJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { lockToPlan, replan } from './plan-person.js';
import { addTransition, type FoundTransition, saveTransition } from './transition-acts.js';

interface Turned extends TurnedReferral { readonly dossierId: string; readonly branchId: string; readonly byMembershipId: string; readonly isOpen: boolean }

/**
 * A referral has moved: its surveys are planned, and what its new standing says of a life is begun or proposed. The world is read again:
 * of two moves in a row the last one counts, and a turning point that it brought before and brings no more is over.
 */
@Injectable()
export class ReferralTurned implements WorkJob {
  readonly job = 'referral-turned';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async work({ referralId = '' }: Readonly<Record<string, string>>): Promise<'done'> {
    const now = this.clock.now();
    await this.db.job(async (tx) => {
      const [found] = await tx.ask<{ dossierId: string }>('select dossier_id as "dossierId" from referral where id = $1', [referralId]);
      if (!found) return;
      await lockToPlan(tx, found.dossierId);
      const [row] = await tx.ask<{ turned: Turned | null }>('select app.turned_referral($1) as turned', [referralId]);
      if (row?.turned) await follow(tx, referralId, row.turned, now);
      await replan(tx, found.dossierId, now);
    });
    return 'done';
  }
}

async function follow(tx: Transaction, referralId: string, turned: Turned, now: Date): Promise<void> {
  const turns = turnsOf(turned);
  const before = await liveOf(tx, referralId);
  for (const found of before) {
    const turn = turns.find(({ point }) => point === found.point);
    if (!turn) await saveTransition(tx, turned.dossierId, found, { state: 'stopped', end: { reason: 'not_needed', note: null, byMembershipId: null } }, now);
    else if (turn.onDate !== found.onDate) await move(tx, turned.dossierId, found, turn, now);
  }
  for (const turn of turned.isOpen ? turns : []) {
    if (!before.some(({ point }) => point === turn.point)) await begin(tx, referralId, turned, turn, now);
  }
}

const liveOf = (tx: Transaction, referralId: string): Promise<FoundTransition[]> => tx.ask(`
  select t.id, t.point, t.on_date::text as "onDate", t.state, t.source, t.paused_until::text as "pausedUntil", t.version,
    app.steps_of(t.catalogue_id, t.point) as steps
  from transition t where t.referral_id = $1 and t.over_at is null for update`, [referralId]);

// Somebody declared the same on that day: hers stands.
async function move(tx: Transaction, dossierId: string, found: FoundTransition, { onDate }: ReferralTurn, now: Date): Promise<void> {
  try {
    await saveTransition(tx, dossierId, found, { state: found.state, onDate, pausedUntil: found.pausedUntil }, now);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'transition.there_already')) throw error;
  }
}

// A point that the catalogue of the branch does not know starts nothing. One that this referral brought and somebody ended does not come back.
async function begin(tx: Transaction, referralId: string, { dossierId, branchId }: Turned, { point, onDate, state }: ReferralTurn, now: Date): Promise<void> {
  const [known] = await tx.ask(`
    select 1 where app.steps_of(app.catalogue_for($1), $2) is null
      or exists (select from transition t where t.referral_id = $3 and t.point = $2 and t.on_date = $4)`, [branchId, point, referralId, onDate]);
  if (known) return;
  await addTransition(tx, { id: randomUUID(), dossierId, branchId, point, onDate, source: 'referral', state, note: null, byMembershipId: null, referralId }, now);
}
