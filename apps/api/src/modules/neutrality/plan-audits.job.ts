import { brusselsDay } from '@boussole/domain/calendar-date';
import { officialPeriods, type Period } from '@boussole/domain/neutrality/period/calendar';
import { nightAfter } from '@boussole/domain/privacy/rhythm';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { versionOn } from './parameters.queries.js';

/** Each night: the official audits of what is closed are promised, once, whoever asks and however often. */
@Injectable()
export class PlanAudits implements WorkJob, OnApplicationBootstrap {
  readonly job = 'plan-audits';
  readonly rhythm = 'night';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  onApplicationBootstrap(): Promise<void> {
    return this.plan();
  }

  async work(): Promise<'done'> {
    const periods = officialPeriods(brusselsDay(this.clock.now()));
    await this.db.job(async (tx) => {
      for (const period of periods) await promise(tx, period);
    });
    await this.plan();
    return 'done';
  }

  plan(): Promise<void> {
    const { day, at } = nightAfter(this.clock.now());
    return this.db.job((tx) => tx.enqueue(`plan-audits:${day}`, this.job, {}, at));
  }
}

// Where nothing was ever frozen there is nothing to audit.
async function promise(tx: Transaction, { from, until }: Period): Promise<void> {
  const [frozen] = await tx.ask<{ isThere: boolean }>(`select exists (select from choice_set
    where frozen_at >= $1::date::timestamp at time zone 'Europe/Brussels'
      and frozen_at < ($2::date + 1)::timestamp at time zone 'Europe/Brussels') as "isThere"`, [from, until]);
  if (!frozen?.isThere) return;
  const parameters = await versionOn(tx.ask, from);
  await tx.enqueue(`audit:${from}:${until}:${parameters}`, 'audit-period', { from, until, parameters });
}
