import { mayRefuseMerge } from '@boussole/domain/dossier/merging';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { DossierMergeView } from './dossier-merge.graphql.js';
import { factsOf, readMerge, showMerge } from './dossier-merge.queries.js';
import { readReason } from './propose-merge.js';

@InputType()
export class RefuseMergeInput {
  @Field(() => Uuid) mergeId: string;
  @Field(() => Text) @AtMost(500) reason: string;
}

/** They are two people after all; whoever proposed it takes it back. */
@Injectable()
export class RefuseMerge {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { mergeId, ...input }: RefuseMergeInput): Promise<DossierMergeView> {
    const reason = readReason(input.reason);
    return this.db.write(viewer, 'dossier.merge_refused', mergeId, async (tx) => {
      permit(mayRefuseMerge(factsOf(await readMerge(tx.ask, mergeId)), viewer));
      await tx.ask('select app.refuse_merge($1, $2)', [mergeId, reason]);
      return showMerge(await readMerge(tx.ask, mergeId), viewer);
    });
  }
}
