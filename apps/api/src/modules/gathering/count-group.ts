import { mayMoveGathering } from '@boussole/domain/gathering/rules';
import { checkGroup, comingIn } from '@boussole/domain/gathering/seats';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { letIn } from './enrol.js';
import type { GatheringView } from './gathering.graphql.js';
import type { GatheringGroupInput } from './gathering.input.js';
import { gatheringFacts, readGathering } from './gathering.queries.js';

/** People who come together and are only counted: written down, changed, or gone when none is left. */
@Injectable()
export class CountGroup {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { gatheringId, groupId, ...wish }: GatheringGroupInput): Promise<GatheringView> {
    const now = this.clock.now();
    return this.db.write(viewer, 'gathering.counted', gatheringId, async (tx) => {
      const gathering = await gatheringFacts(tx.ask, viewer, gatheringId, 'locked');
      permit(mayMoveGathering(gathering, 'count', viewer, now));
      const others = gathering.groups.filter(({ id }) => id !== groupId);
      const unnamed = others.reduce((sum, { count }) => sum + count, 0);
      const { label, count } = orRefuse(checkGroup(wish, gathering, { groups: others.length, unnamed }));
      await (count === 0
        ? tx.ask('delete from gathering_group where id = $1 and gathering_id = $2', [groupId, gatheringId])
        : tx.ask(`
          insert into gathering_group (id, gathering_id, branch_id, label, count) values ($1, $2, $3, $4, $5)
          on conflict (id) do update set label = excluded.label, count = excluded.count where gathering_group.gathering_id = excluded.gathering_id`,
        [groupId, gatheringId, gathering.branchId, label, count]));
      await letIn(tx, gatheringId, comingIn({ ...gathering, unnamed: unnamed + count }, now), gathering.startsAt);
      return readGathering(tx.ask, viewer, gatheringId);
    });
  }
}
