import { randomUUID } from 'node:crypto';
import { needsReason, noticesOfRetained, type PointNotice } from '@boussole/domain/choice/point-rules';
import { checkReason, type Reason } from '@boussole/domain/choice/reason';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import type { FoundDossier } from '../dossier/dossier.queries.js';
import { mayChoose } from './choice-doors.js';
import type { RetainedOfferView } from './choice.graphql.js';
import type { RetainedPickInput, RetainOffersInput } from './choice.input.js';
import { addEvents, answerOf, type FoundSet, type NewEvent, ownFrozenSet } from './choice-set.queries.js';
import { presentReferral, readRetained } from './present-referral.js';
import { type Picked, resolvePick } from './picks.queries.js';

interface Retained extends Picked { readonly goalId: string | null; readonly reason: Reason; readonly notices: readonly PointNotice[] }

/** Retains one or several offers of a set: each becomes a referral, to be justified first where a rule asks for a reason. */
@Injectable()
export class RetainOffers {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, dossierId, setId, picks, fromReferralId = null }: RetainOffersInput): Promise<RetainedOfferView[]> {
    if (picks.length === 0) throw new Refusal('choice.nothing_retained');
    const command = { what: 'choice.retained', about: dossierId, key: commandKey, request: { setId, picks, fromReferralId }, dossierId };
    const { ids } = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await mayChoose(tx.ask, viewer, dossierId, 'for update');
      const set = await ownFrozenSet(tx.ask, viewer, setId, dossierId);
      const made: string[] = [];
      for (const pick of picks) {
        const retained = await this.judge(tx.ask, set, dossierId, pick);
        made.push(await this.retain(tx, viewer, dossier, set, retained, made.length === 0 ? { draftId: fromReferralId, commandKey } : { draftId: null, commandKey }));
      }
      return { ids: made.join(',') };
    });
    return this.db.reread(viewer, dossierId, (ask) => readRetained(ask, ids.split(',')));
  }

  private async judge(ask: Ask, set: FoundSet, dossierId: string, pick: RetainedPickInput): Promise<Retained> {
    const picked = await resolvePick(ask, set, pick);
    const reason = orRefuse(checkReason({ code: pick.reasonCode ?? null, text: pick.reasonText ?? null }));
    const [goal] = await ask<{ id: string | null; isThere: boolean }>(`
      select coalesce($1::uuid, (select n.goal_id from need n where n.id = $2)) as id,
        $1::uuid is null or exists (select from goal g where g.id = $1 and g.dossier_id = $3) as "isThere"`,
    [pick.goalId ?? null, set.needId, dossierId]);
    if (!goal?.isThere) throw new Refusal('record.not_found');
    const notices = noticesOfRetained({ operator: picked.operator, isOwn: picked.isOwn, isInSet: picked.alternative !== null, reason: reason.code,
      wish: set.snapshot.wish, isOfEditedNeed: set.isOfEditedNeed });
    return { ...picked, goalId: goal.id, reason, notices };
  }

  private async retain(
    tx: Transaction, viewer: Viewer, dossier: FoundDossier, set: FoundSet, retained: Retained, from: { draftId: string | null; commandKey: string },
  ): Promise<string> {
    const { offerId, alternative, outside, reason, notices } = retained;
    const referralId = await presentReferral(tx, viewer, { dossier, set, ...retained, isToJustify: needsReason(notices), ...from });
    await tx.ask(`insert into choice_made (id, choice_set_id, kind, offer_id, alternative, outside, is_anonymous, reason_code, reason_text,
        referral_id, by_membership_id) values ($1, $2, 'referral', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [randomUUID(), set.id, offerId, alternative, outside, dossier.isAnonymous, reason.code, reason.text, referralId, viewer.membershipId]);
    await addEvents(tx.ask, set.id, notices.flatMap((notice): NewEvent[] => [{ kind: 'rule', detail: { ...notice, offer: offerId } },
      ...answerOf(notice, reason.code)]));
    return referralId;
  }
}
