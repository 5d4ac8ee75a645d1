import type pg from 'pg';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { testEnvironment } from '../support/house.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { Program } from '../support/program.js';
import { everybody, type Tally } from './kills/people.js';
import { aTown, type Town } from './kills/town.js';
import { judge, type Verdict } from './kills/verdict.js';
import { ChaosServer } from './server.js';
import { Supervised } from './supervised.js';
import { say } from './verdict.js';

const longest = 20 * 60_000;
/** People whom a trial invites beside; their mails are its own affair. */
const invited = /^lea\./;

/** What is told about referrals and has not left yet. */
export const unsent = `delivery where job in ('tell-handoff', 'mail-handoff') and state in ('pending', 'sending')`;

interface Setting {
  readonly referrals: number;
  readonly server?: ChaosServer;
  /** What stands between the programs and the database. */
  readonly wire?: (url: string) => string;
  readonly api?: Record<string, string>;
  readonly worker?: Record<string, string>;
}

/** A town whose referrals are sent and answered, by an API and a worker under a supervisor, while a trial breaks something. */
export class Scene {
  private readonly enough = new AbortController();
  private traffic: Promise<Tally> | null = null;

  private constructor(
    readonly server: ChaosServer, readonly catcher: MailCatcher, readonly town: Town, readonly address: string,
    readonly api: Supervised, readonly worker: Supervised,
  ) {}

  static async open({ referrals, wire = (url) => url, ...given }: Setting): Promise<Scene> {
    const server = given.server ?? await ChaosServer.open();
    const catcher = await MailCatcher.open();
    const owner = await server.owner();
    const town = await aTown(owner, referrals);
    await owner.end();
    const port = String(await freePort());
    const [api, worker] = await Promise.all([
      Supervised.open(() => Program.runBuilt('main', { ...testEnvironment, DATABASE_URL: wire(server.url('app')), PORT: port, ...given.api })),
      Supervised.open(() => Program.runBuilt('worker', { ...testEnvironment, DATABASE_URL: wire(server.url('worker')), SMTP_URL: catcher.url, ...given.worker })),
    ]);
    say(`${town.ready.length} orientations prêtes`);
    return new Scene(server, catcher, town, `http://127.0.0.1:${port}`, api, worker);
  }

  /** Referrals are sent and answered from now on, so many at once. */
  begin(atOnce = 2): void {
    this.traffic = everybody(this.address, this.town, atOnce, this.enough.signal);
  }

  /** Nobody begins another referral; until those that were begun are answered and every mail about them has left. */
  async finish(server = this.server): Promise<{ tally: Tally; verdict: Verdict; lost: readonly string[] }> {
    this.enough.abort();
    const tally = await this.traffic;
    if (!tally) throw new Error('nobody had begun');
    const [again, refused] = [tally.waited, tally.refused].map((counted) => JSON.stringify(Object.fromEntries(counted)));
    say(`${tally.acked.length} commandes confirmées, reprises : ${again}, refusées : ${refused}`);
    const owner = await server.owner();
    await owner.query(`update delivery set due_at = least(due_at, now()) where job in ('tell-handoff', 'mail-handoff') and state = 'pending'`);
    await eventually('every mail', async () => await count(owner, unsent) === 0, longest);
    const verdict = await judge(owner, tally.acked, this.catcher.mails.filter(({ to }) => !invited.test(to)));
    await owner.end();
    return { tally, verdict, lost: wrongIn(verdict, tally) };
  }

  async close(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await this.catcher.stop();
    await this.server.close();
  }
}

export const count = async (owner: pg.Client, what: string): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]?.n);

/** What must be nought and is not. */
export const wrongIn = (verdict: Verdict, { refused }: Tally): string[] => [
  ...Object.entries(verdict).filter(([name, value]) => !['acked', 'mails', 'copies'].includes(name) && value !== 0)
    .map(([name, value]) => `${name} : ${value}`),
  ...(verdict.acked === 0 ? ['rien n’a été confirmé : rien n’a été éprouvé'] : []),
  ...[...refused].map(([code, times]) => `${times} refus ${code}`),
];
