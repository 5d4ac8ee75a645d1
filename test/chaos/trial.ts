import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { eventually } from '../support/eventually.js';
import { testEnvironment } from '../support/house.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { Program } from '../support/program.js';
import { FakeClock } from './fake-clock.js';
import { ChaosServer } from './server.js';
import { pronounce } from './verdict.js';

const minute = 60_000;
/** A minute of the trial that takes longer than this has come to a stop. */
const longest = 10 * minute;
/** The product, its database and its mail server under one false clock: hours pass as fast as the work in them is done. */
export class Trial {
  private worker: Program | null = null;

  private constructor(
    readonly clock: FakeClock, readonly server: ChaosServer, readonly catcher: MailCatcher, readonly owner: pg.Client,
    private readonly more: Record<string, string>,
  ) {}

  static async open(start: string, more: Record<string, string> = {}): Promise<Trial> {
    const clock = new FakeClock(new Date(start));
    const server = await ChaosServer.open(clock.environment);
    const catcher = await MailCatcher.open();
    catcher.now = () => clock.now();
    return new Trial(clock, server, catcher, await server.owner(), more);
  }

  program(entry: 'main' | 'worker', more: Record<string, string> = {}): Program {
    return Program.runBuilt(entry, { ...testEnvironment, ...this.clock.environment, DATABASE_URL: this.server.url(entry === 'main' ? 'app' : 'worker'),
      SMTP_URL: this.catcher.url, ...this.more, ...more });
  }

  async startWorker(): Promise<Program> {
    this.worker = this.program('worker');
    await this.worker.ready();
    return this.worker;
  }

  async stopWorker(signal: NodeJS.Signals): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.kill(signal);
  }

  /** Minute by minute, each one until all that is due in it is done; what it returns happens in each. */
  async live(minutes: number, during: (place: number) => Promise<void> | void = () => undefined): Promise<void> {
    for (let place = 0; place < minutes; place += 1) {
      this.clock.advance(minute);
      await during(place);
      await this.calm();
    }
  }

  /** Until nothing is due any more; a worker that ended by itself is started again, as its supervisor would. */
  async calm(): Promise<void> {
    await this.owner.query(`select pg_notify('delivery', '')`);
    await eventually('nothing due', async () => {
      await this.keepAlive();
      return await this.count(`delivery where state in ('pending', 'sending') and due_at <= now()`) === 0;
    }, longest);
  }

  async count(what: string): Promise<number> {
    return Number((await this.owner.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]?.n);
  }

  async close(): Promise<void> {
    await this.stopWorker('SIGTERM');
    await this.owner.end();
    await this.catcher.stop();
    await this.server.close();
    this.clock.close();
  }

  private async keepAlive(): Promise<void> {
    if (this.worker && await Promise.race([this.worker.ended.then(() => true), pause(0, false)])) await this.startWorker();
  }
}

/** Prints what was found, and ends: well when every promise held. */
export async function conclude(trial: Trial, found: Readonly<Record<string, unknown>>, broken: readonly string[]): Promise<never> {
  const code = pronounce(found, broken);
  await trial.close();
  process.exit(code);
}
