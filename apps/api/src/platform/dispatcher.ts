import { deliveryJobs } from '@boussole/domain/deliveries';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Job, Queue, Worker, type WorkerOptions } from 'bullmq';
import { setTimeout as after } from 'node:timers/promises';
import { CONFIG, type Config } from './config.js';
import { Database } from './database.js';
import { freeDeadHands } from './dead-hands.js';
import { Doorbell } from './doorbell.js';
import { Gate } from './gate.js';
import { logFailure } from './log.js';
import { type Bell, Outbox, type Processor } from './outbox.js';
import { openQueues, type QueueConnection } from './queue.js';
import { noteStandstill } from './standstill.js';
import { keepWatch } from './watchdog.js';

const reconcileEvery = 5_000;
const beatEvery = 10_000;
const silentAtMost = 35_000;
const roundEvery = 20_000;
const tidyEvery = 3_600_000;
const loopingAtMost = 30;
const aloneAfter = 30_000;
const leaveTakingAtMost = 5_000;

// Short locks: what a killed worker held is taken up within seconds. Stalls never fail a job: the ledger decides.
const workerOptions = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 1_000, concurrency: 5 } as const;

/** What is done again and again beside the ledger, as long as something is left to do: it is never promised to anybody, and may be cut short. */
export interface Round {
  round(until: AbortSignal): Promise<void>;
}

/** Keeps the queue fed and emptied, and proves every ten seconds that a job still goes all the way through. */
@Injectable()
export class Dispatcher implements OnApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly workers: Worker[] = [];
  private readonly queues: Queue[] = [];
  private readonly inHand = new Set<Promise<void>>();
  private readonly leaving = new AbortController();
  private isGoingRound = false;
  private isLooking = false;
  private connection: QueueConnection | null = null;
  private doorbell: Doorbell | null = null;
  private readonly gate = new Gate(aloneAfter);
  private stopWatching: () => Promise<unknown> = () => Promise.resolve();
  private lastBeat = performance.now();
  private handing: Promise<unknown> | null = null;
  private isRungAgain = false;

  constructor(
    private readonly db: Database, private readonly outbox: Outbox, @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Starts working; `onSilence` is told when the queue has stopped answering. */
  async start(jobs: readonly Processor[], onSilence: () => void, rounds: readonly Round[] = []): Promise<void> {
    const byName = oneProcessorEach(jobs);
    this.outbox.recurring = jobs.filter(({ rhythm }) => rhythm !== undefined).map(({ job }) => job);
    // Before anything is carried out: what fell due while all stood still may have been put off.
    await noteStandstill(this.db);
    const { options } = this.connection = await openQueues(this.config);
    const deliveries = this.queue('deliveries');
    this.doorbell = new Doorbell(this.config.databaseUrl, () => this.handOver(deliveries));
    const { hand } = this.doorbell;
    const place = await this.doorbell.open();
    this.outbox.hand = hand;
    const beats = this.queue(`beat-${place}`);
    const work: WorkerOptions = { ...options, ...workerOptions };
    this.work('deliveries', (job) => this.carryOut(job, byName), work);
    this.work(`beat-${place}`, () => this.beat(place), work);
    this.every(reconcileEvery, () => this.handOver(deliveries));
    this.every(reconcileEvery, () => this.lookForDead(hand));
    this.every(beatEvery, () => this.ring(beats, onSilence));
    this.every(tidyEvery, () => this.outbox.tidy().catch(logFailure));
    this.every(tidyEvery, () => planAll(jobs));
    this.every(roundEvery, () => this.goRound(rounds));
    this.stopWatching = keepWatch(loopingAtMost);
    await this.beat(place);
    await planAll(jobs);
    this.handOver(deliveries);
    this.lookForDead(hand);
    this.goRound(rounds);
  }

  async onApplicationShutdown(): Promise<void> {
    this.outbox.stop();
    this.leaving.abort();
    await this.stopWatching();
    this.timers.forEach(clearInterval);
    await this.doorbell?.close();
    const left = this.takeLeave();
    while (this.inHand.size > 0) await Promise.allSettled(this.inHand);
    // A queue that is away takes no leave: all that is in hand is written in the ledger.
    await Promise.race([left, after(leaveTakingAtMost, undefined, { ref: false })]);
  }

  private async takeLeave(): Promise<void> {
    while (this.handing) await this.handing;
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all(this.queues.map((queue) => queue.close()));
    await this.connection?.close();
  }

  private queue(name: string): Queue {
    const queue = new Queue(name, this.connection?.options);
    queue.on('error', () => undefined); // BullMQ reconnects; what was not handed is handed again
    this.queues.push(queue);
    return queue;
  }

  private work(name: string, process: (job: Job) => Promise<void>, options: WorkerOptions): void {
    const worker = new Worker(name, (job) => this.held(process(job)), options);
    worker.on('error', () => undefined); // as above
    this.workers.push(worker);
  }

  private held(work: Promise<void>): Promise<void> {
    const held = work.finally(() => this.inHand.delete(held));
    this.inHand.add(held);
    return held;
  }

  private every(milliseconds: number, act: () => unknown): void {
    this.timers.push(setInterval(act, milliseconds));
  }

  private goRound(rounds: readonly Round[]): void {
    if (this.isGoingRound) return;
    this.isGoingRound = true;
    const all = rounds.map((one) => one.round(this.leaving.signal).catch(logFailure));
    void this.held(Promise.all(all).then(() => { this.isGoingRound = false; }));
  }

  private lookForDead(mine: number): void {
    if (this.isLooking) return;
    this.isLooking = true;
    void this.held(freeDeadHands(this.db, mine, this.leaving.signal).catch(logFailure).then(() => { this.isLooking = false; }));
  }

  private carryOut({ name, data }: Job, jobs: ReadonlyMap<string, Processor>): Promise<void> {
    const { ids } = data as Bell; // written by handOver
    return name === 'alone' ? this.gate.byItself(() => this.outbox.deliverAll(ids, jobs, 'alone'))
      : this.gate.together(() => this.outbox.deliverAll(ids, jobs, 'together'));
  }

  // A bell that rings during a round may be for what that round no longer saw: it gets a round of its own.
  private handOver(queue: Queue): void {
    this.isRungAgain = this.handing !== null;
    this.handing ??= this.outbox.handOver(queue).catch(logFailure).finally(() => {
      this.handing = null;
      if (this.isRungAgain) this.handOver(queue);
    });
  }

  private ring(beats: Queue, onSilence: () => void): void {
    if (performance.now() - this.lastBeat > silentAtMost) onSilence();
    else beats.add('beat', {}, { removeOnComplete: true }).catch(() => undefined);
  }

  private async beat(place: number): Promise<void> {
    this.lastBeat = performance.now();
    await this.db.job((tx) => tx.ask(`insert into worker_beat (worker, seen_at) values ($1, now())
      on conflict (worker) do update set seen_at = now()`, [`worker-${place}`]));
  }
}

/** One that cannot plan now keeps nobody else from it: it is asked again. */
const planAll = async (jobs: readonly Processor[]): Promise<void> => {
  for (const job of jobs) await job.plan?.().catch(logFailure);
};

function oneProcessorEach(jobs: readonly Processor[]): ReadonlyMap<string, Processor> {
  const wrong = deliveryJobs.filter((name) => jobs.filter(({ job }) => job === name).length !== 1);
  if (wrong.length > 0) throw new Error(`deliveries without exactly one processor: ${wrong.join(', ')}`);
  return new Map(jobs.map((job) => [job.job, job]));
}
