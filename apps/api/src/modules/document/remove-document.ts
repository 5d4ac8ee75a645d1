import { checkReason } from '@boussole/domain/document/document';
import { mayRemoveDocument } from '@boussole/domain/document/document-access';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { locks, permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { findDocument } from './document.queries.js';

@InputType()
export class RemoveDocumentInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) documentId: string;
  @Field(() => Text) @AtMost(300) reason: string;
}

/** Takes a paper away: its content is destroyed at once, its line stays and says why. */
@Injectable()
export class RemoveDocument {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { dossierId, documentId, reason }: RemoveDocumentInput): Promise<boolean> {
    const why = orRefuse(checkReason(reason));
    return this.db.writeIn(viewer, 'document.removed', dossierId, async (tx) => {
      const { facts, ...document } = await findDocument(tx.ask, viewer, dossierId, documentId, locks.domain ? 'for update' : '');
      permit(mayRemoveDocument(facts, document, viewer));
      const removed = await tx.ask(`update document set removed_at = $2, removed_by_membership_id = $3, removal_reason = $4
        where id = $1 and removed_at is null returning id`, [documentId, this.clock.now(), viewer.membershipId, why]);
      if (removed.length === 0) throw new Refusal('document.removed');
      return true;
    });
  }
}
