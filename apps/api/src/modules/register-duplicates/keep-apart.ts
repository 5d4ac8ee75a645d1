import { mayDecide } from '@boussole/domain/register/merging';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { DuplicatePairView } from './duplicates.graphql.js';
import { readPair, showPair } from './duplicates.queries.js';

/** The two are two: remembered, so that nobody is asked again. */
@Injectable()
export class KeepApart {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, pairId: string): Promise<DuplicatePairView> {
    return this.db.write(viewer, 'duplicate.kept_apart', pairId, async (tx) => {
      const { facts, decider } = await readPair(tx.ask, viewer, 'id', pairId);
      permit(mayDecide(facts, decider));
      const kept = await tx.ask(`update duplicate_pair set state = 'apart', decided_by = $2, decided_at = $3
        where id = $1 and state = 'proposed' returning id`, [pairId, viewer.membershipId, this.clock.now()]);
      if (kept.length === 0) throw new Refusal('duplicate.decided');
      return showPair((await readPair(tx.ask, viewer, 'id', pairId)).row, viewer);
    });
  }
}
