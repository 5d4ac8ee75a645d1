import type { Parameters } from '@boussole/domain/neutrality/parameters';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { aside } from '../../../platform/aside.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import { Database } from '../../../platform/database.js';
import type { WorkJob } from '../../../platform/outbox.js';
import { parametersOf, versionOn } from '../parameters.queries.js';
import { daysOf, type Publication } from './make-publication.js';
import { isPublished, keepPublication } from './publication.queries.js';

/** What a thread needs to make a publication by itself. */
export interface Task {
  readonly databaseUrl: string;
  readonly dataKey: Uint8Array;
  readonly year: number;
  readonly settings: Parameters;
}

const entry = new URL('./publication-thread.js', import.meta.url);

/** The public report of a year, once: what was published is never replaced. */
@Injectable()
export class PublishAudit implements WorkJob, BeforeApplicationShutdown {
  readonly job = 'publish-audit';
  private readonly stopping = new AbortController();

  constructor(private readonly db: Database, @Inject(CONFIG) private readonly config: Config) {}

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  async work({ year: said = '', askedBy }: Readonly<Record<string, string>>): Promise<'done'> {
    const year = Number(said);
    const before = await this.db.job(async ({ ask }) => {
      const version = await versionOn(ask, daysOf(year).from);
      return { isThere: await isPublished(ask, year), version, settings: await parametersOf(ask, version) };
    });
    if (before.isThere) return 'done';
    const { databaseUrl, dataKey } = this.config;
    const task: Task = { databaseUrl, dataKey, year, settings: before.settings };
    const made = await aside(entry, 'publication', task, this.stopping.signal) as Publication | null; // written by publication-thread.ts
    if (made) await this.db.job(({ ask }) => keepPublication(ask, year, before.version, made, askedBy ?? null));
    return 'done';
  }
}
