import { migrations } from '@boussole/migrations/all';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenRoute } from './actor.js';
import { CONFIG, type Config } from './config.js';
import { Database } from './database.js';
import { Leaving } from './leaving.js';

interface Readiness { applied: number; oldest_due: number; worker_silent: number | null; dead: number; missed: number; copy_age: number | null; unanchored: number; may_leave: boolean }

const workerSilentAtMost = 60;

/** Is the process up; is the whole able to serve? */
@Controller('health')
export class HealthController {
  constructor(private readonly db: Database, private readonly leaving: Leaving, @Inject(CONFIG) private readonly config: Config) {}

  @Get('live') @OpenRoute()
  live() {
    return { status: 'live' };
  }

  @Get('ready') @OpenRoute()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const found = await this.look();
    const isMigrated = found?.applied === migrations.length;
    const isQueueAlive = found?.worker_silent != null && found.worker_silent < workerSilentAtMost;
    const isReady = isMigrated && isQueueAlive && !this.leaving.isLeaving;
    void reply.status(isReady ? 200 : 503);
    return {
      status: isReady ? 'ready' : this.leaving.isLeaving ? 'leaving' : 'not_ready',
      database: found ? 'up' : 'down',
      migrations: { applied: found?.applied ?? null, expected: migrations.length },
      queue: { backend: this.config.redisUrl ? 'redis' : 'postgres', alive: isQueueAlive, lastBeatSeconds: found?.worker_silent ?? null },
      oldestDueDeliverySeconds: found?.oldest_due ?? null,
      // Lights for whoever administers: they take nothing from whoever is served.
      deadDeliveries: found?.dead ?? null, missedRuns: found?.missed ?? null,
      unanchoredSeconds: found?.unanchored ?? null, copyAgeSeconds: found?.copy_age ?? null, mayMessagesLeave: found?.may_leave ?? null,
    };
  }

  /** For whoever measures: the same, as numbers. */
  async lights(): Promise<Record<string, number | null>> {
    const found = await this.look();
    return { oldest_due_delivery_seconds: found?.oldest_due ?? null, dead_deliveries: found?.dead ?? null, missed_runs: found?.missed ?? null,
      unanchored_seconds: found?.unanchored ?? null, copy_age_seconds: found?.copy_age ?? null, may_leave: found ? Number(found.may_leave) : null,
      worker_silent_seconds: found?.worker_silent ?? null, database_up: Number(found !== null) };
  }

  private async look(): Promise<Readiness | null> {
    try {
      const [row] = await this.db.visit((tx) => tx.ask<Readiness>(`
        select (select count(*) from schema_migration)::int as applied,
          round(app.oldest_due_seconds()::numeric, 1)::float as oldest_due,
          (select round(extract(epoch from now() - max(seen_at)), 1)::float from worker_beat) as worker_silent,
          app.dead_deliveries() as dead, app.missed_runs() as missed,
          round(app.unanchored_seconds()) as unanchored, round(app.copy_age()) as copy_age, app.may_leave() as may_leave`));
      return row ?? null;
    } catch {
      return null;
    }
  }
}
