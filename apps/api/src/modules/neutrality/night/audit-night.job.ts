import { brusselsDay } from '@boussole/domain/calendar-date';
import { nightAfter } from '@boussole/domain/privacy/rhythm';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import { Database } from '../../../platform/database.js';
import type { WorkJob } from '../../../platform/outbox.js';
import { beginNight, takeStep } from './night-steps.js';
import { nightOf } from './night.queries.js';

/** Each night: the decisions of the days before are taken, each once. What a night costs hangs on its own decisions alone. */
@Injectable()
export class AuditNight implements WorkJob, OnApplicationBootstrap {
  readonly job = 'audit-night';
  readonly rhythm = 'night';

  constructor(private readonly db: Database, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  onApplicationBootstrap(): Promise<void> {
    return this.plan();
  }

  async work({ day }: Readonly<Record<string, string>>): Promise<'done' | 'again'> {
    const night = day ?? brusselsDay(this.clock.now());
    const isOver = await this.step(night);
    if (isOver) await this.plan();
    return isOver ? 'done' : 'again';
  }

  private async step(night: string): Promise<boolean> {
    const state = await this.db.job(({ ask }) => nightOf(ask, night));
    if (state?.isOver) return true;
    if (!state) await this.db.job((tx) => beginNight(tx, night, null));
    return (await this.db.job((tx) => takeStep(tx, night, this.config.dataKey))).isOver;
  }

  plan(): Promise<void> {
    const { day, at } = nightAfter(this.clock.now());
    return this.db.job((tx) => tx.enqueue(`audit-night:${day}`, this.job, { day }, at));
  }
}
