import { mayDecide } from '@boussole/domain/register/merging';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { DuplicatePairView } from './duplicates.graphql.js';
import { readPair, showPair } from './duplicates.queries.js';

/** Two sheets become one: the winner keeps what it says, what belonged to the other goes over to it. */
@Injectable()
export class MergeDuplicates {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, pairId: string, winnerId: string): Promise<DuplicatePairView> {
    return this.db.write(viewer, 'duplicate.merged', pairId, async (tx) => {
      const { row, facts, decider } = await readPair(tx.ask, viewer, 'id', pairId);
      permit(mayDecide(facts, decider));
      if (![row.left.id, row.right.id].includes(winnerId)) throw new Refusal('input.invalid', 'winnerId');
      const [merged] = await tx.ask<{ id: string | null }>('select app.merge_sheets($1, $2) as id', [pairId, winnerId]);
      if (!merged?.id) throw new Refusal('duplicate.has_people');
      return showPair((await readPair(tx.ask, viewer, 'id', pairId)).row, viewer);
    });
  }
}
