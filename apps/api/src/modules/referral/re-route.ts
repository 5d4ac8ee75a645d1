import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import type { ReferralState } from '@boussole/domain/referral/states';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { ReRoutedReferralView } from './referral.graphql.js';
import type { ReRouteInput } from './referral.input.js';

/** Ends after which the same need looks for somebody else: a no, no answer, an end by the sender herself. */
const reRoutable: readonly ReferralState[] = ['declined', 'expired', 'cancelled'];

interface Ended { state: ReferralState; needId: string | null; goalId: string | null; branchId: string; draftId: string | null }

/** One click after a no: a draft of its own, linked to what was learnt, for the choice to be made again. A second click finds the same one. */
@Injectable()
export class ReRoute {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, dossierId, referralId }: ReRouteInput): Promise<ReRoutedReferralView> {
    const command = { what: 'referral.re_routed', about: referralId, key: commandKey, request: { dossierId, referralId }, dossierId };
    const { id } = await this.db.writeOnce(viewer, command, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'refer', viewer));
      return { id: await draftAfter(tx, viewer, dossierId, referralId) };
    });
    const [draft] = await this.db.reread(viewer, dossierId, (ask) => ask<{ needId: string | null; goalId: string | null }>(
      'select need_id as "needId", goal_id as "goalId" from referral where id = $1', [id]));
    return { id, fromReferralId: referralId, needId: draft?.needId ?? null, goalId: draft?.goalId ?? null };
  }
}

async function draftAfter(tx: Transaction, viewer: Viewer, dossierId: string, referralId: string): Promise<string> {
  await tx.ask('select 1 from referral where id = $1 for update', [referralId]);
  const [ended] = await tx.ask<Ended>(`
    select r.state, r.need_id as "needId", r.goal_id as "goalId", r.branch_id as "branchId",
      (select x.id from referral x where x.re_routed_from_id = r.id and x.dossier_id = r.dossier_id and x.over_at is null limit 1) as "draftId"
    from referral r where r.id = $1 and r.dossier_id = $2`, [referralId, dossierId]);
  if (!ended) throw new Refusal('record.not_found');
  if (!reRoutable.includes(ended.state)) throw new Refusal('referral.wrong_state');
  if (ended.draftId) return ended.draftId;
  const id = randomUUID();
  await tx.ask(`insert into referral (id, dossier_id, branch_id, version, state, goal_id, need_id, by_membership_id, re_routed_from_id)
    values ($1, $2, $3, 1, 'draft', $4, $5, $6, $7)`, [id, dossierId, ended.branchId, ended.goalId, ended.needId, viewer.membershipId, referralId]);
  await tx.ask(`insert into referral_event (id, dossier_id, branch_id, referral_id, seq, side, via, membership_id, move, from_state, to_state)
    values (gen_random_uuid(), $1, $2, $3, 1, 'sender', 'account', $4, 're_routed', null, 'draft')`, [dossierId, ended.branchId, id, viewer.membershipId]);
  return id;
}
