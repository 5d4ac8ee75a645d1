import { checkRightRequest, type RightKind as Kind } from '@boussole/domain/dossier/right-request';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';
import { AtMost } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { addRightRequest } from './right-request.queries.js';
import { RightKind } from './notebook.graphql.js';

@InputType()
export class AskRightInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => RightKind) kind: Kind;
  @Field(() => Text, { nullable: true }) @AtMost(2000) text: string | null;
}

/** The person asks something about her own data; sent twice, it is asked once. */
@Injectable()
export class AskRight {
  constructor(private readonly db: Database) {}

  execute(holder: Holder, { commandKey, kind, text }: AskRightInput): Promise<boolean> {
    const words = orRefuse(checkRightRequest(kind, text ?? null));
    return this.db.writeOwn(holder, 'right.asked', async (tx) => {
      await addRightRequest(tx, { id: commandKey, dossierId: holder.dossierId, kind, text: words, recordedBy: null });
      return true;
    });
  }
}
