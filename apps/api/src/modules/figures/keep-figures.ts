import { brusselsDay } from '@boussole/domain/calendar-date';
import { grains, periodBefore, periodOf } from '@boussole/domain/figures/period';
import type { Release } from '@boussole/domain/figures/release';
import { Injectable } from '@nestjs/common';
import { aside } from '../../platform/aside.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Round } from '../../platform/dispatcher.js';
import type { Task } from './release-thread.js';

const batch = 500;
const hour = 3_600_000;
/** As far back as something may still become known. */
const spreadBack = { month: 15, quarter: 6, year: 2 } as const;

const thread = new URL('./release-thread.js', import.meta.url);

/** Counts what changed, within seconds; tells the months that are over, once each; and how the network lies. */
@Injectable()
export class KeepFigures implements Round {
  private toldAt = -Infinity;
  private spreadOn = '';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async round(until: AbortSignal): Promise<void> {
    while (!until.aborted && await this.count() === batch);
    const now = this.clock.now();
    if (until.aborted || now.getTime() < this.toldAt + hour) return;
    while (!until.aborted && await this.release(until));
    const today = brusselsDay(now);
    if (!until.aborted && this.spreadOn !== today) await this.spread(today);
    this.spreadOn = today;
    this.toldAt = now.getTime();
  }

  private count(): Promise<number> {
    return this.db.job(async ({ ask }) => (await ask<{ taken: number }>('select app.keep_figures($1) as taken', [batch]))[0]?.taken ?? 0);
  }

  /** One body, or the network, of which a month is over; false: there is none left. */
  private async release(until: AbortSignal): Promise<boolean> {
    const task = await this.db.job(async ({ ask }): Promise<Task | undefined> => (await ask<Task>(`
      select d.unit_id as unit, d.year, d.months_over as "monthsOver", app.release_facts(d.unit_id, d.year) as facts from app.releases_due() d`))[0]);
    if (!task) return false;
    const { counted, tables } = await aside(thread, 'figures', task, until) as Release; // written by release-thread.ts
    await this.db.job((tx) => tx.ask('select app.keep_release($1, $2, $3, $4, $5)',
      [task.unit, task.year, task.monthsOver, JSON.stringify(counted), JSON.stringify(tables)]));
    return true;
  }

  private async spread(today: string): Promise<void> {
    const periods = grains.flatMap((grain) =>
      Array.from({ length: spreadBack[grain] }, (_, back) => periodBefore(periodOf(grain, today), back + 1)));
    for (const { grain, from } of periods) await this.db.job((tx) => tx.ask('select app.spread_figures($1, $2)', [grain, from]));
  }
}
