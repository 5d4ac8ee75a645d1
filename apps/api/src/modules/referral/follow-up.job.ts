import type { FollowUpKind } from '@boussole/domain/referral/facts';
import type { Audience } from '@boussole/domain/referral/states';
import { sendingMoment } from '@boussole/domain/transition/moments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { WorkJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { MoveReferral } from './move-referral.js';

interface Due {
  id: string; referralId: string; version: number; kind: FollowUpKind; forSide: string; occurrence: string; dueAt: Date;
  /** A later one of the same kind of news is due already: after a standstill, the last word alone is said. */
  isOvertaken: boolean;
  appointmentAt: Date | null;
}

const anyHour = { notBeforeHour: null, notAfterHour: null } as const;

/** Who is told of what when a thing falls due, besides the moves that time itself makes. */
type Said = { readonly audience: Audience; readonly kind: 'chased' | 'escalated' | 'remind_week' | 'remind_day' };

/**
 * What was planned falls due: done once, in the transaction that marks it so; nothing when the referral has moved on. What it tells carries
 * the `version` that it was said about: a mail that has not left when the referral moves is not to leave at all.
 */
@Injectable()
export class FollowUp implements WorkJob {
  readonly job = 'follow-up';

  constructor(private readonly db: Database, private readonly clock: Clock, private readonly moving: MoveReferral) {}

  async work({ followUpId }: Readonly<Record<string, string>>): Promise<'done'> {
    await this.db.job(async (tx) => {
      // The referral first, as every move does: two that wait for each other would wait for ever.
      await tx.ask('select 1 from referral where id = (select referral_id from follow_up where id = $1) for update', [followUpId ?? null]);
      const due = await findDue(tx, followUpId ?? null, this.clock.now());
      if (!due) return;
      const isDone = due.isOvertaken || await this.carryOut(tx, due);
      await tx.ask('update follow_up set state = $2, ended_at = now() where id = $1', [due.id, isDone ? 'done' : 'cancelled']);
    });
    return 'done';
  }

  private async carryOut(tx: Transaction, due: Due): Promise<boolean> {
    if (due.kind === 'expire') return this.move(tx, due, 'expired');
    if (due.kind === 'confirm_cancel') return this.move(tx, due, 'cancelled');
    if (due.kind === 'escalate') {
      await tx.ask('update referral set escalated_at = coalesce(escalated_at, $2) where id = $1', [due.referralId, this.latest(due)]);
    }
    const said = saidOf(due, this.latest(due));
    if (said) await tell(tx, due, said, this.latest(due));
    return said !== null;
  }

  private async move(tx: Transaction, { id, referralId }: Due, to: 'expired' | 'cancelled'): Promise<boolean> {
    try {
      await this.moving.execute({ side: 'system', tx }, { commandKey: id, referralId, version: null, to });
      return true;
    } catch (error) {
      // It moved on, and a rule says so. Not due by this clock, which is behind the database's: tried again later.
      if (error instanceof Refusal && error.code !== 'referral.not_due_yet') return false;
      throw error;
    }
  }

  // The database decided that it is due: a worker whose clock is slow does not doubt it.
  private latest({ dueAt }: Due): Date {
    return new Date(Math.max(this.clock.now().getTime(), dueAt.getTime()));
  }
}

/** A date that has passed is not reminded of. */
function saidOf({ kind, forSide, occurrence, appointmentAt }: Due, at: Date): Said | null {
  if (kind === 'escalate') return { audience: 'coordinator', kind: 'escalated' };
  if (kind === 'remind') {
    if (!appointmentAt || appointmentAt <= at) return null;
    return { audience: 'learner', kind: occurrence.startsWith('week') ? 'remind_week' : 'remind_day' };
  }
  return forSide === 'receiver' ? { audience: 'operator', kind: 'chased' } : null;
}

// What only time brought about can wait for the morning, whoever is told of it: nobody is written to at night.
const tell = (tx: Transaction, { id, referralId, version }: Due, { audience, kind }: Said, at: Date): Promise<void> =>
  tx.enqueue(`handoff-due:${id}`, 'tell-handoff', { referralId, seq: id, version: String(version), audience, kind }, sendingMoment(at, anyHour, at, true) ?? at);

async function findDue(tx: Transaction, id: string | null, now: Date): Promise<Due | undefined> {
  const [due] = await tx.ask<Due>(`
    select f.id, f.referral_id as "referralId", r.version, f.kind, f.for_side as "forSide", f.occurrence, f.due_at as "dueAt",
      (select a.starts_at from handoff_appointment a where a.referral_id = r.id and a.state = 'confirmed') as "appointmentAt",
      exists (select from follow_up later where later.referral_id = f.referral_id and later.state = 'planned' and later.id <> f.id
        and later.due_at > f.due_at and later.due_at <= $2
        and case when f.kind = 'remind' then later.kind = 'remind'
          else f.kind in ('chase', 'escalate', 'waiting_over', 'meet') and later.kind in ('chase', 'escalate', 'expire') end) as "isOvertaken"
    from follow_up f join referral r on r.id = f.referral_id
    where f.id = $1 and f.state = 'planned' for update of f`, [id, now]);
  return due;
}
