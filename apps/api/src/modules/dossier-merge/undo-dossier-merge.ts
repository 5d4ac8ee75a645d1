import { mayUndoMerge } from '@boussole/domain/dossier/merging';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { DossierMergeView } from './dossier-merge.graphql.js';
import { factsOf, readMerge, showMerge } from './dossier-merge.queries.js';
import { readReason } from './propose-merge.js';

@InputType()
export class UndoDossierMergeInput {
  @Field(() => Uuid) mergeId: string;
  @Field(() => Text) @AtMost(500) reason: string;
}

/** A merge was a mistake: every row that moved goes back; what was added since stays where it was written. */
@Injectable()
export class UndoDossierMerge {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { mergeId, ...input }: UndoDossierMergeInput): Promise<DossierMergeView> {
    const reason = readReason(input.reason);
    return this.db.write(viewer, 'dossier.merge_undone', mergeId, async (tx) => {
      permit(mayUndoMerge(factsOf(await readMerge(tx.ask, mergeId)), viewer));
      const [undone] = await tx.ask<{ done: boolean }>('select app.undo_dossier_merge($1, $2) as done', [mergeId, reason]);
      if (!undone?.done) throw new Refusal('merge.later_first');
      return showMerge(await readMerge(tx.ask, mergeId), viewer);
    });
  }
}
