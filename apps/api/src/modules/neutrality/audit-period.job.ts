import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import { auditAside } from './audit-aside.js';
import { parametersOf } from './parameters.queries.js';
import { keptReport, storeReport } from './store-report.js';

/** The audit of a closed period, once: read in one picture, measured aside, written whole or not at all. */
@Injectable()
export class AuditPeriod implements WorkJob, BeforeApplicationShutdown {
  readonly job = 'audit-period';
  private readonly stopping = new AbortController();

  constructor(private readonly db: Database, @Inject(CONFIG) private readonly config: Config) {}

  /** An audit is made again from the start by whoever takes it up: nobody waits for it. */
  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  async work({ from = '', until = '', parameters = '', askedBy }: Readonly<Record<string, string>>): Promise<'done'> {
    const of = { from, until, parameters };
    const before = await this.db.job(async ({ ask }) =>
      ({ kept: await keptReport(ask, of), settings: await parametersOf(ask, parameters) }));
    if (before.kept) return 'done';
    const { databaseUrl, dataKey } = this.config;
    const made = await auditAside({ databaseUrl, dataKey, period: { from, until }, settings: before.settings }, this.stopping.signal);
    await this.db.job(({ ask }) => storeReport(ask, of, made, askedBy ?? null));
    return 'done';
  }
}
