import { randomUUID } from 'node:crypto';
import { noticesOfRetained } from '@boussole/domain/choice/point-rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { mayChoose } from './choice-doors.js';
import type { ChoiceDoneView } from './choice.graphql.js';
import type { MentionOfferInput } from './choice.input.js';
import { addEvents, answerOf, ownFrozenSet, ruleEvent } from './choice-set.queries.js';
import { resolvePick } from './picks.queries.js';

/** Points at an offer without sending anybody: one click; it counts like what one is referred to. */
@Injectable()
export class MentionOffer {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { commandKey, setId, dossierId = null, isAnonymous, reasonCode = null, ...pick }: MentionOfferInput): Promise<ChoiceDoneView> {
    const command = { what: 'choice.mentioned', about: dossierId ?? setId, key: commandKey, request: { setId, dossierId, isAnonymous, reasonCode, pick },
      ...(dossierId && { dossierId }) };
    return this.db.writeOnce(viewer, command, async (tx) => {
      if (dossierId) await mayChoose(tx.ask, viewer, dossierId, '');
      const set = await ownFrozenSet(tx.ask, viewer, setId, dossierId);
      const picked = await resolvePick(tx.ask, set, pick);
      const id = randomUUID();
      // At the counter there is nobody to name.
      await tx.ask(`insert into choice_made (id, choice_set_id, kind, offer_id, alternative, outside, is_anonymous, reason_code, by_membership_id)
        values ($1, $2, 'mention', $3, $4, $5, $6, $7, $8)`,
      [id, setId, picked.offerId, picked.alternative, picked.outside, isAnonymous || !dossierId, reasonCode, viewer.membershipId]);
      // A mention is not asked for its reason; what it is, is written down.
      const notices = noticesOfRetained({ operator: picked.operator, isOwn: picked.isOwn, isInSet: picked.alternative !== null,
        reason: reasonCode ?? 'not_said', wish: set.snapshot.wish, isOfEditedNeed: set.isOfEditedNeed });
      await addEvents(tx.ask, setId, notices.flatMap((notice) => [ruleEvent(notice), ...answerOf(notice, reasonCode)]));
      return { id };
    });
  }
}
