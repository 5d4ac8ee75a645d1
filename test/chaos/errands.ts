import type pg from 'pg';
import { type Promised, promisedMails } from '../factories/deliveries.js';
import { aBranch, type Branch } from '../factories/network.js';
import { eventually } from '../support/eventually.js';
import type { MailCatcher } from '../support/mail-catcher.js';

const longest = 5 * 60_000;

/** Mails promised one handful after another while something breaks: which have left, and how often. */
export class Errands {
  private readonly all: Promised[] = [];

  private constructor(private readonly owner: pg.Client, private readonly catcher: MailCatcher, private readonly branch: Branch) {}

  static async open(owner: pg.Client, catcher: MailCatcher): Promise<Errands> {
    return new Errands(owner, catcher, await aBranch(owner));
  }

  async promise(count: number): Promise<readonly Promised[]> {
    const promised = await promisedMails(this.owner, this.branch, count);
    this.all.push(...promised);
    return promised;
  }

  /** How long until these have left and the ledger knows it. */
  async left(some: readonly Promised[]): Promise<number> {
    const since = Date.now();
    await eventually('these mails', async () => {
      return await this.count(some, `state = 'sent'`) === some.length;
    }, longest);
    return Date.now() - since;
  }

  /** Every wait is over: what was put off by a fault leaves as well. */
  async finish(): Promise<{ promised: number; lost: number; copies: number; dead: number }> {
    const ids = this.all.map(({ id }) => id);
    await eventually('all that was promised', async () => {
      await this.owner.query(`update delivery set due_at = least(due_at, now()) where id = any($1) and state = 'pending'`, [ids]);
      return await this.count(this.all, `state in ('pending', 'sending')`) === 0;
    }, longest);
    const times = this.all.map(({ email }) => this.catcher.to(email).length);
    return {
      promised: this.all.length, lost: times.filter((n) => n === 0).length, copies: times.reduce((sum, n) => sum + Math.max(0, n - 1), 0),
      dead: await this.count(this.all, `state <> 'sent'`),
    };
  }

  private async count(some: readonly Promised[], where: string): Promise<number> {
    const { rows } = await this.owner.query<{ n: number }>(`select count(*)::int as n from delivery where id = any($1) and ${where}`,
      [some.map(({ id }) => id)]);
    return rows[0]?.n ?? 0;
  }
}
