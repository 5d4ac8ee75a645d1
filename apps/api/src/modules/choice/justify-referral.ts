import { noticesOfRetained } from '@boussole/domain/choice/point-rules';
import { checkReason } from '@boussole/domain/choice/reason';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { mayChoose } from './choice-doors.js';
import type { ChoiceDoneView } from './choice.graphql.js';
import type { JustifyReferralInput } from './choice.input.js';
import { addEvents, type NewEvent, ownFrozenSet, ruleEvent } from './choice-set.queries.js';

/** Says why an offer was retained, where a rule asked for it: one click, and what is answered is counted. */
@Injectable()
export class JustifyReferral {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { dossierId, referralId, reasonCode, reasonText }: JustifyReferralInput): Promise<ChoiceDoneView> {
    return this.db.writeIn(viewer, 'referral.justified', dossierId, async (tx) => {
      await mayChoose(tx.ask, viewer, dossierId, '');
      const reason = orRefuse(checkReason({ code: reasonCode, text: reasonText ?? null }));
      const [made] = await tx.ask<{ id: string; setId: string; offerId: string; isInSet: boolean; operator: string; isSent: boolean }>(`
        select m.id, m.choice_set_id as "setId", m.offer_id as "offerId", m.alternative is not null as "isInSet",
          r.to_organisation_id as operator, r.sent_at is not null or r.over_at is not null as "isSent"
        from choice_made m join referral r on r.id = m.referral_id where r.id = $1 and r.dossier_id = $2`, [referralId, dossierId]);
      if (!made) throw new Refusal('record.not_found');
      const set = await ownFrozenSet(tx.ask, viewer, made.setId, dossierId);
      // What was sent was sent with its reason.
      if (made.isSent) throw new Refusal('access.denied');
      await tx.ask('update choice_made set reason_code = $2, reason_text = $3 where id = $1', [made.id, reason.code, reason.text]);
      const facts = { operator: made.operator, isOwn: set.snapshot.own.some(({ operator }) => operator === made.operator), isInSet: made.isInSet,
        wish: set.snapshot.wish, isOfEditedNeed: set.isOfEditedNeed };
      const asked = noticesOfRetained({ ...facts, reason: null }).filter(({ asks }) => asks === 'reason');
      const said = noticesOfRetained({ ...facts, reason: reason.code }).filter(({ rule }) => rule === 'N_A5');
      await addEvents(tx.ask, set.id, [
        ...asked.map(({ rule }): NewEvent => ({ kind: 'answered', detail: { rule, answer: reason.code, offer: made.offerId } })), ...said.map(ruleEvent)]);
      return { id: referralId };
    });
  }
}
