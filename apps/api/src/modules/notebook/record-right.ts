import { mayMove } from '@boussole/domain/access/rules';
import { checkRightRequest, type RightKind as Kind } from '@boussole/domain/dossier/right-request';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { RightKind } from './notebook.graphql.js';
import { addRightRequest } from './right-request.queries.js';

@InputType()
export class RecordRightInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => RightKind) kind: Kind;
  @Field(() => Text, { nullable: true }) @AtMost(2000) text: string | null;
}

/** Writes down what the person asked about her data, at the desk or by letter; sent twice, it is written once. */
@Injectable()
export class RecordRight {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { commandKey, dossierId, kind, text }: RecordRightInput): Promise<boolean> {
    const words = orRefuse(checkRightRequest(kind, text ?? null));
    return this.db.writeIn(viewer, 'right.recorded', dossierId, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'record_right', viewer));
      await addRightRequest(tx, { id: commandKey, dossierId, kind, text: words, recordedBy: viewer.membershipId });
      return true;
    });
  }
}
