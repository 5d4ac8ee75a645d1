import type { DeliveryJob } from '@boussole/domain/deliveries';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { setTimeout as after } from 'node:timers/promises';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { claim, type Claimed, isLater, type Manner, mayLeave, type NotBefore, settle, type Spoken, type Standing, standingAfter, stillHolds, type Word, wordAfterStep } from './ledger.js';
import { logFailure } from './log.js';
import { type Mail, Mailer, type Posted } from './mail.js';
import { EndlessStep, mayPass, nameOf } from './not-now.js';
import type { Transaction } from './transaction.js';
import { watched } from './watched.js';

interface Job {
  readonly job: DeliveryJob;
  /** Told in the transaction that ends a delivery of this kind, however it ended. */
  settled?(tx: Transaction, payload: Readonly<Record<string, string>>, end: Standing): Promise<void>;
  /** A job that comes back by itself says how often; each turn plans the next one. */
  readonly rhythm?: Rhythm;
  /** Promises its next turn, once: also asked when a worker starts, and every hour, so that no accident ends the series. */
  plan?(): Promise<void>;
}

export type Rhythm = 'hour' | 'night';

/** What a delivery becomes: a mail for the world as it is now, or nothing because it moved on. */
export interface MailJob extends Job {
  write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | NotBefore | null>;
}

/**
 * What leaves by another gateway than the mail server. One that takes nothing twice says `isOnce`: what may have left already, because
 * whoever sent it was never heard of again or got no answer, is not sent again but ends as 'unsure', for a human to look at.
 */
export interface SendJob<Message = unknown> extends Job {
  readonly isOnce: boolean;
  write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Message | NotBefore | null>;
  send(key: string, message: Message): Promise<Posted | { readonly state: 'unsure'; readonly failure: string }>;
}

/** Work of one step or several, which must leave the process free for others: 'again' asks for another one at once, and is no failure. */
export interface WorkJob extends Job {
  work(payload: Readonly<Record<string, string>>): Promise<'done' | 'again' | NotBefore>;
}

export type Processor = MailJob | SendJob | WorkJob;

type Jobs = ReadonlyMap<string, Processor>;

const batch = 500;
const plenty = 5_000;
const rehandedAfter = '15 seconds';
const mostTogether = 20;
const lanes = 10;
const renewedEvery = 20_000;
const givenBackAfter = 5_000;
const writtenDownAfter = 250;
const longestStep = 20 * 60_000;
const insistsFor = 45_000;
const gateAskedEvery = 60_000;

/** What the queue carries: ids to look at, nothing else. */
export interface Bell { readonly ids: readonly string[] }

/** The ledger of what must leave. The queue only says "look": every step asks and answers here. */
@Injectable()
export class Outbox {
  /** The jobs that come back by themselves, as the dispatcher knows them. */
  recurring: readonly DeliveryJob[] = [];
  /** The number of the worker that works here, if one does. */
  hand: number | null = null;
  private isStopping = false;

  constructor(private readonly db: Database, private readonly mailer: Mailer, private readonly clock: Clock) {}

  /**
   * Gives the queue what is due and was not given, as long as it has not plenty to do; returns how many. What was given and got lost is
   * given again, but only to a queue that is nearly empty: a long one has lost nothing, it is late, and would only grow. What failed before
   * goes alone, the rest in handfuls.
   */
  async handOver(queue: Queue): Promise<number> {
    const waiting = await queue.getWaitingCount() * mostTogether;
    if (waiting >= plenty) return 0;
    const due = await this.db.job((tx) => tx.ask<{ id: string; handed_count: number; is_alone: boolean }>(`
      update delivery set handed_at = now(), handed_count = handed_count + 1
      where id in (
        select id from delivery
        where state in ('pending', 'sending') and due_at <= now() and (state = 'pending' or lease_until < now())
          and (handed_at is null or $1 and handed_at < now() - interval '${rehandedAfter}')
        order by due_at limit ${batch} for update skip locked)
      returning id, handed_count, state = 'sending' or strikes > 0 as is_alone`, [waiting < batch]));
    const together = due.filter(({ is_alone }) => !is_alone);
    const size = Math.min(mostTogether, Math.ceil(together.length / lanes));
    const handfuls = [...due.filter(({ is_alone }) => is_alone).map((one) => [one]),
      ...Array.from({ length: Math.ceil(together.length / size) || 0 }, (_, place) => together.slice(place * size, (place + 1) * size))];
    if (handfuls.length > 0) {
      await queue.addBulk(handfuls.map((some) => ({ name: some[0]?.is_alone ? 'alone' : 'together',
        data: { ids: some.map(({ id }) => id) } satisfies Bell, opts: { jobId: `${some[0]?.id}-${some[0]?.handed_count}` } })));
    }
    return due.length === batch ? batch + await this.handOver(queue) : due.length;
  }

  /** Carries out one delivery, unless somebody else has it or it is done. */
  deliver(id: string, jobs: Jobs): Promise<void> {
    return this.deliverAll([id], jobs, 'alone');
  }

  /** Carries out a handful, one after the other; what was not begun after a few seconds goes back, for a hand that is free. */
  async deliverAll(ids: readonly string[], jobs: Jobs, manner: Manner): Promise<void> {
    const waiting = await this.take(ids, jobs, manner);
    const giveBack = async (): Promise<void> =>
      this.writeDown(waiting.splice(0).map((claimed) => ({ claimed, word: { state: 'untouched' } })), jobs);
    const late = setTimeout(() => { giveBack().catch(logFailure); }, givenBackAfter);
    const spoken: Spoken[] = [];
    let since = performance.now();
    try {
      for (let claimed = waiting.shift(); claimed; claimed = waiting.shift()) {
        const job = jobs.get(claimed.job);
        const word = await watched({ what: 'delivery', name: claimed.job }, () => this.carryOut(claimed, job));
        if (word) spoken.push({ claimed, word });
        if (this.isStopping) await giveBack();
        // What has left the house is written down at once; the rest may be done again, and waits for its neighbours.
        if (word && !hasLeft(word, job) && performance.now() - since < writtenDownAfter && waiting.length > 0) continue;
        await this.writeDown(spoken.splice(0), jobs);
        since = performance.now();
      }
    } finally {
      clearTimeout(late);
      await this.writeDown(spoken, jobs);
    }
  }

  /** From now on nothing more is begun: what is in hand is finished, the rest given back. */
  stop(): void {
    this.isStopping = true;
  }

  private async take(ids: readonly string[], jobs: Jobs, manner: Manner): Promise<Claimed[]> {
    if (this.isStopping) return [];
    return this.db.job(async (tx) => {
      const { taken, dead } = await claim(tx, ids, manner, this.hand);
      if (taken[0]) this.clock.setBy(taken[0].now);
      for (const one of dead) await jobs.get(one.job)?.settled?.(tx, one.payload, { state: 'dead', because: 'vanished', failure: 'vanished' });
      return taken;
    });
  }

  private async carryOut(claimed: Claimed, job: Processor | undefined): Promise<Word | null> {
    try {
      if (!job) return { state: 'later', failure: 'no processor' };
      if ('work' in job) return wordAfterStep(await this.atWork(claimed, job));
      const isOnce = 'send' in job && job.isOnce;
      if (isOnce && claimed.wasPosting) return { state: 'unsure', failure: 'vanished' };
      const message = await this.db.job(async (tx) => {
        if (!await mayLeave(tx)) return { notBefore: new Date(claimed.now.getTime() + gateAskedEvery) };
        const written = await job.write(tx, claimed.payload);
        if (written === null || isLater(written)) return written ?? 'nothing';
        return await stillHolds(tx, claimed, true) ? { written } : 'overtaken';
      });
      if (message === 'overtaken') return null;
      if (message !== 'nothing' && 'notBefore' in message) return { state: 'again', notBefore: message.notBefore };
      return message === 'nothing' ? { state: 'nothing' } : await this.post(claimed.key, job, message.written);
    } catch (error) {
      return wordOn(error);
    }
  }

  private async post(key: string, job: MailJob | SendJob, message: unknown): Promise<Word> {
    if (!('send' in job)) return this.mailer.post(key, message as Mail); // its own write made it
    if (!job.isOnce) return job.send(key, message);
    return job.send(key, message).catch((error: unknown) => ({ state: 'unsure', failure: nameOf(error) }));
  }

  // A step may last longer than a lease: while somebody is at it, nobody else begins it. One that never ends is a mistake.
  private async atWork(claimed: Claimed, job: WorkJob): Promise<'done' | 'again' | NotBefore> {
    const renewing = setInterval(() => { this.db.job((tx) => stillHolds(tx, claimed)).catch(logFailure); }, renewedEvery);
    let ending: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, fail) => { ending = setTimeout(() => fail(new EndlessStep()), longestStep); });
    try {
      return await Promise.race([job.work(claimed.payload), tooLong]);
    } finally {
      clearInterval(renewing);
      clearTimeout(ending);
    }
  }

  // What was said must not be lost with the connection: said again as long as the lease runs, for nobody else would know.
  private async writeDown(spoken: readonly Spoken[], jobs: Jobs): Promise<void> {
    if (spoken.length === 0) return;
    const spread = (this.clock.now().getTime() % 1000) / 1000;
    let told = jobs;
    for (const until = performance.now() + insistsFor; ;) {
      try {
        return await this.db.job((tx) => this.tellAll(tx, spoken, told, spread));
      } catch (error) {
        if (performance.now() > until || told.size === 0) throw error;
        if (mayPass(error)) {
          await after(500);
          continue;
        }
        // Whoever is told of the end made a mistake: what has left must be known to have left all the same.
        logFailure(error);
        told = new Map();
      }
    }
  }

  private async tellAll(tx: Transaction, spoken: readonly Spoken[], jobs: Jobs, spread: number): Promise<void> {
    const settled = await settle(tx, spoken, spread);
    for (const one of spoken) {
      const end = standingAfter(one);
      if (end.state !== 'pending' && settled.has(one.claimed.id)) await jobs.get(one.claimed.job)?.settled?.(tx, one.claimed.payload, end);
    }
  }

  /** Forgets what has served: guesses after a day, commands after two, sessions after thirty, names when nobody bears them. */
  async tidy(): Promise<void> {
    await this.db.job(async (tx) => {
      await tx.ask(`delete from command where at < now() - interval '48 hours'`);
      await tx.ask(`delete from session where ends_at < now() - interval '30 days'`);
      await tx.ask(`delete from learner_session where ends_at < now() - interval '30 days'`);
      await tx.ask(`delete from export_chunk where made_at < now() - interval '24 hours'`);
      await tx.ask('select app.tidy_attempts()');
      // It reads every name: once, in the night.
      await tx.ask(`select app.forget_name_words() where extract(hour from now() at time zone 'Europe/Brussels') = 3`);
    });
  }
}

const hasLeft = ({ state }: Word, job: Processor | undefined): boolean => job === undefined || !('work' in job) && state !== 'nothing' || job.settled !== undefined;

function wordOn(error: unknown): Word {
  if (mayPass(error)) return { state: 'later', failure: nameOf(error) };
  logFailure(error);
  return { state: 'mistake', failure: nameOf(error) };
}
