import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { mayKeepQuality } from '@boussole/domain/quality/round';
import { allow, refuse } from '@boussole/domain/decision';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { QualityPageView } from './quality.graphql.js';
import { readQuality } from './quality.queries.js';

/** A branch begins to look at itself: once a year, one round at a time. */
@Injectable()
export class OpenRound {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, commandKey: string): Promise<QualityPageView> {
    permit(mayKeepQuality(viewer) ? allow(true) : refuse('access.denied'));
    const today = brusselsDay(this.clock.now());
    const [id, year] = [randomUUID(), Number(today.slice(0, 4))];
    await this.db.writeOnce(viewer, { what: 'quality.opened', about: id, key: commandKey, request: { year } }, async ({ ask }) => {
      const added = await ask(`insert into quality_review (id, branch_id, year, opened_by_membership_id) values ($1, $2, $3, $4)
        on conflict do nothing returning id`, [id, viewer.branchId, year, viewer.membershipId]);
      if (added.length === 0) {
        const same = await ask('select id from quality_review where branch_id = $1 and year = $2', [viewer.branchId, year]);
        throw new Refusal(same.length > 0 ? 'quality.year_done' : 'quality.open_already');
      }
      return { id };
    });
    return this.db.read(viewer, (ask) => readQuality(ask, viewer, today));
  }
}
