import { type MergeField as Field_, mayDecideMerge } from '@boussole/domain/dossier/merging';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { SomeOf } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Uuid } from '../../platform/scalars.js';
import { type DossierMergeView, MergeField } from './dossier-merge.graphql.js';
import { factsOf, readMerge, showMerge } from './dossier-merge.queries.js';

@InputType()
export class DecideMergeInput {
  @Field(() => Uuid) mergeId: string;
  @Field(() => Uuid, { description: 'The dossier that stays.' }) keptId: string;
  @Field(() => [MergeField], { description: 'What is taken over from the other where the two differ.' }) @SomeOf(10) taken: Field_[];
}

/** The second person decides: everything of one dossier goes over to the other. */
@Injectable()
export class DecideMerge {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { mergeId, keptId, taken }: DecideMergeInput): Promise<DossierMergeView> {
    return this.db.write(viewer, 'dossier.merge_decided', keptId, async (tx) => {
      const merge = await readMerge(tx.ask, mergeId);
      permit(mayDecideMerge(factsOf(merge), viewer));
      if (![merge.firstId, merge.secondId].includes(keptId)) throw new Refusal('input.invalid', 'keptId');
      await tx.ask('select app.merge_dossiers($1, $2, $3)', [mergeId, keptId, taken]);
      return showMerge(await readMerge(tx.ask, mergeId), viewer);
    });
  }
}
