import { randomUUID } from 'node:crypto';
import type { PointNotice } from '@boussole/domain/choice/point-rules';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import type { FoundDossier } from '../dossier/dossier.queries.js';
import type { RetainedOfferView } from './choice.graphql.js';
import type { FoundSet } from './choice-set.queries.js';
import { showNotice } from './show-set.js';

/** A referral as a choice brings it to be. */
export interface Presented {
  readonly dossier: FoundDossier;
  readonly set: FoundSet;
  readonly offerId: string;
  readonly operator: string;
  readonly branchId: string;
  readonly sessionId: string | null;
  readonly goalId: string | null;
  readonly isToJustify: boolean;
  /** A draft that it takes over. */
  readonly draftId: string | null;
  readonly commandKey: string;
}

/** A referral whose choice was presented; to be justified at once where a rule asks for it. One is live for a person, a goal and an offer. */
export async function presentReferral(tx: Transaction, viewer: Viewer, presented: Presented): Promise<string> {
  const { dossier, set, offerId, operator, branchId, sessionId, goalId, isToJustify, draftId } = presented;
  const twin = await tx.ask(`select 1 from referral where dossier_id = $1 and offer_id = $2 and goal_id is not distinct from $3 and over_at is null
    and id is distinct from $4`, [dossier.id, offerId, goalId, draftId]);
  if (twin.length > 0) throw new Refusal('referral.live_already');
  const place = [goalId, set.id, offerId, sessionId, branchId, operator];
  if (draftId === null) {
    const id = randomUUID();
    await tx.ask(`insert into referral (id, dossier_id, branch_id, state, goal_id, choice_set_id, offer_id, session_id, to_branch_id, to_organisation_id,
        need_id, by_membership_id) values ($1, $2, $3, 'choice_presented', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, dossier.id, dossier.branchId, ...place, set.needId, viewer.membershipId]);
    await moved(tx, viewer, presented, { id, seq: 1, from: null, to: 'choice_presented' });
    return isToJustify ? justifyFirst(tx, viewer, presented, id, 1) : id;
  }
  const [draft] = await tx.ask<{ version: number }>(`
    update referral set state = 'choice_presented', version = version + 1, goal_id = $3, choice_set_id = $4, offer_id = $5, session_id = $6,
      to_branch_id = $7, to_organisation_id = $8, moved_at = now()
    where id = $1 and dossier_id = $2 and state = 'draft' returning version`, [draftId, dossier.id, ...place]);
  if (!draft) throw new Refusal('record.not_found');
  await moved(tx, viewer, presented, { id: draftId, seq: draft.version, from: 'draft', to: 'choice_presented' });
  return isToJustify ? justifyFirst(tx, viewer, presented, draftId, draft.version) : draftId;
}

async function justifyFirst(tx: Transaction, viewer: Viewer, presented: Presented, id: string, version: number): Promise<string> {
  await tx.ask(`update referral set state = 'to_justify', version = version + 1, moved_at = now() where id = $1`, [id]);
  await moved(tx, viewer, presented, { id, seq: version + 1, from: 'choice_presented', to: 'to_justify' });
  return id;
}

interface Move { readonly id: string; readonly seq: number; readonly from: string | null; readonly to: 'choice_presented' | 'to_justify' }

// The rules ask for a reason by themselves: nobody on the sender's side moved it there.
async function moved(tx: Transaction, viewer: Viewer, { dossier, commandKey }: Presented, { id, seq, from, to }: Move): Promise<void> {
  const isHers = to === 'choice_presented';
  await tx.ask(`insert into referral_event (id, dossier_id, branch_id, referral_id, seq, side, via, membership_id, move, from_state, to_state, command_key)
    values ($1, $2, $3, $4, $5, $6, 'account', $7, $9, $8, $9, $10)`,
  [randomUUID(), dossier.id, dossier.branchId, id, seq, isHers ? 'sender' : 'system', viewer.membershipId, from, to, isHers ? commandKey : null]);
}

/** What was retained, with what the rules said of each. */
export async function readRetained(ask: Ask, referralIds: readonly string[]): Promise<RetainedOfferView[]> {
  const rows = await ask<{ referralId: string; offerId: string; state: string; notices: PointNotice[]; operatorId: string; operatorName: string }>(`
    select r.id as "referralId", r.offer_id as "offerId", r.state, g.id as "operatorId", g.name as "operatorName",
      (select coalesce(json_agg(e.detail order by e.id), '[]') from choice_event e
        where e.choice_set_id = r.choice_set_id and e.kind = 'rule' and e.detail->>'offer' = r.offer_id::text) as notices
    from referral r join offer o on o.id = r.offer_id join organisation g on g.id = o.organisation_id
    where r.id = any($1) order by array_position($1::uuid[], r.id)`, [referralIds]);
  return rows.map(({ referralId, offerId, state, notices, operatorId, operatorName }) => ({
    referralId, offerId, isToJustify: state === 'to_justify',
    notices: notices.map((notice) => showNotice(notice, new Map([[operatorId, operatorName]]), null)) }));
}
