import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import { replan } from './plan-person.js';

/** What a plan is made from has changed beside it: the person is planned anew, a moment later. */
@Injectable()
export class PlanPerson implements WorkJob {
  readonly job = 'plan-person';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async work({ dossierId }: Readonly<Record<string, string>>): Promise<'done'> {
    if (dossierId) await this.db.job((tx) => replan(tx, dossierId, this.clock.now()));
    return 'done';
  }
}
