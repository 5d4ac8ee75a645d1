import { mayUndo } from '@boussole/domain/register/merging';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { DuplicatePairView } from './duplicates.graphql.js';
import { readPair, showPair } from './duplicates.queries.js';

/** Takes a merge apart: everything goes back to where it was, as long as it has not moved on. */
@Injectable()
export class UndoMerge {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, mergeId: string): Promise<DuplicatePairView> {
    return this.db.write(viewer, 'duplicate.undone', mergeId, async (tx) => {
      const { row, facts, decider } = await readPair(tx.ask, viewer, 'merge_id', mergeId);
      permit(mayUndo(facts, decider));
      const [undone] = await tx.ask<{ done: boolean }>('select app.undo_merge($1) as done', [mergeId]);
      if (!undone?.done) throw new Refusal('duplicate.cannot_undo');
      return showPair((await readPair(tx.ask, viewer, 'id', row.id)).row, viewer);
    });
  }
}
