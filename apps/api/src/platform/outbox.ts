import { type DeliveryJob, isGivenUp, nextTry } from '@boussole/domain/deliveries';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { logFailure } from './log.js';
import { type Mail, Mailer, type Posted } from './mail.js';
import type { Transaction } from './transaction.js';

/** What a delivery becomes: a mail for the world as it is now, or nothing because it moved on. */
export interface MailJob {
  readonly job: DeliveryJob;
  write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | null>;
}

/** Work of one step or several, which must leave the process free for others: 'again' asks for another one at once, and is no failure. */
export interface WorkJob {
  readonly job: DeliveryJob;
  work(payload: Readonly<Record<string, string>>): Promise<'done' | 'again'>;
}

export type Processor = MailJob | WorkJob;

interface Claimed {
  id: string; key: string; job: string; payload: Record<string, string>; attempt: number; steps: number; created_at: Date; now: Date;
}

type Outcome = Posted | { state: 'again' };

const batch = 500;
const plenty = 5_000;
const lease = '60 seconds';
const renewedEvery = 20_000;
const rehandedAfter = '30 seconds';

/** The ledger of what must leave. The queue only says "look": every step asks and answers here. */
@Injectable()
export class Outbox {
  constructor(private readonly db: Database, private readonly mailer: Mailer, private readonly clock: Clock) {}

  /**
   * Gives the queue what is due and was not given, as long as it has not plenty to do; returns how many. What was given and got lost is
   * given again, but only to a queue that is nearly empty: a long one has lost nothing, it is late, and would only grow.
   */
  async handOver(queue: Queue): Promise<number> {
    const waiting = await queue.getWaitingCount();
    if (waiting >= plenty) return 0;
    const due = await this.db.job((tx) => tx.ask<{ id: string; handed_count: number }>(`
      update delivery set handed_at = now(), handed_count = handed_count + 1
      where id in (
        select id from delivery
        where state in ('pending', 'sending') and due_at <= now() and (state = 'pending' or lease_until < now())
          and (handed_at is null or $1 and handed_at < now() - interval '${rehandedAfter}')
        order by due_at limit ${batch} for update skip locked)
      returning id, handed_count`, [waiting < batch]));
    if (due.length > 0) {
      await queue.addBulk(due.map(({ id, handed_count }) =>
        ({ name: 'deliver', data: { id }, opts: { jobId: `${id}-${handed_count}` } })));
    }
    return due.length === batch ? batch + await this.handOver(queue) : due.length;
  }

  /** Carries out one delivery, unless somebody else has it or it is done. */
  async deliver(id: string, jobs: ReadonlyMap<string, Processor>): Promise<void> {
    const claimed = await this.claim(id);
    if (!claimed) return;
    const outcome = await this.carryOut(claimed, jobs.get(claimed.job));
    if (outcome === 'overtaken') return;
    await (outcome?.state === 'again' ? this.putBack(claimed) : this.settle(claimed, outcome));
  }

  private async carryOut(claimed: Claimed, job: Processor | undefined): Promise<Outcome | 'overtaken' | null> {
    try {
      if (!job) return { state: 'later', failure: 'no processor' };
      if ('work' in job) return await this.atWork(claimed, job) === 'again' ? { state: 'again' } : { state: 'sent', gatewayId: 'worked' };
      const mail = await this.db.job((tx) => job.write(tx, claimed.payload));
      if (!mail) return null;
      return await this.stillHolds(claimed) ? await this.mailer.post(claimed.key, mail) : 'overtaken';
    } catch (error) {
      return { state: 'later', failure: error instanceof Error ? error.name : 'unknown' };
    }
  }

  // A step may last longer than a lease: while somebody is at it, nobody else begins it.
  private async atWork(claimed: Claimed, job: WorkJob): Promise<'done' | 'again'> {
    const renewing = setInterval(() => { this.stillHolds(claimed).catch(logFailure); }, renewedEvery);
    try {
      return await job.work(claimed.payload);
    } finally {
      clearInterval(renewing);
    }
  }

  private async claim(id: string): Promise<Claimed | undefined> {
    const [claimed] = await this.db.job((tx) => tx.ask<Claimed>(`
      update delivery set state = 'sending', attempt = attempt + 1, lease_until = now() + interval '${lease}'
      where id = $1 and due_at <= now() and (state = 'pending' or (state = 'sending' and lease_until < now()))
      returning id, key, job, payload, attempt, steps, created_at, now() as now`, [id]));
    return claimed;
  }

  // Asked at the last moment: whoever slept past her lease sends nothing, because another may have it.
  private async stillHolds({ id, attempt }: Claimed): Promise<boolean> {
    const held = await this.db.job((tx) => tx.ask(`
      update delivery set lease_until = now() + interval '${lease}'
      where id = $1 and attempt = $2 and state = 'sending' and lease_until > now() returning id`, [id, attempt]));
    return held.length > 0;
  }

  // Another step, as soon as there is a hand free: rung for, because the ledger's own bell rings for new rows only.
  private async putBack({ id, attempt }: Claimed): Promise<void> {
    await this.db.job(async (tx) => {
      await tx.ask(`update delivery set state = 'pending', steps = steps + 1, lease_until = null, handed_at = null, due_at = now()
        where id = $1 and attempt = $2 and state = 'sending'`, [id, attempt]);
      await tx.ask(`select pg_notify('delivery', '')`);
    });
  }

  // The attempt number fences: a process that slept past its lease settles nothing.
  private async settle({ id, attempt, steps, created_at, now }: Claimed, posted: Posted | null): Promise<void> {
    const isOver = posted?.state === 'later' && isGivenUp(created_at, now);
    const state = posted === null ? 'cancelled' : posted.state === 'sent' ? 'sent'
      : posted.state === 'never' || isOver ? 'dead' : 'pending';
    const wait = nextTry(attempt - steps, (this.clock.now().getTime() % 1000) / 1000);
    await this.db.job((tx) => tx.ask(`
      update delivery set state = $3::text, gateway_id = $4, failure = $5, lease_until = null, handed_at = null,
        due_at = case when $3 = 'pending' then now() + $6 * interval '1 millisecond' else due_at end,
        done_at = case when $3 <> 'pending' then now() end
      where id = $1 and attempt = $2 and state = 'sending'`,
    [id, attempt, state, posted?.state === 'sent' ? posted.gatewayId : null,
      posted && posted.state !== 'sent' ? posted.failure : null, wait]));
  }

  /** Forgets what has served: guesses after a day, commands after two, sessions after thirty, names when nobody bears them. */
  async tidy(): Promise<void> {
    await this.db.job(async (tx) => {
      await tx.ask(`delete from command where at < now() - interval '48 hours'`);
      await tx.ask(`delete from session where ends_at < now() - interval '30 days'`);
      await tx.ask(`delete from learner_session where ends_at < now() - interval '30 days'`);
      await tx.ask('select app.tidy_attempts()');
      // It reads every name: once, in the night.
      await tx.ask(`select app.forget_name_words() where extract(hour from now() at time zone 'Europe/Brussels') = 3`);
    });
  }
}
