import { mayMove } from '@boussole/domain/access/rules';
import { checkMessage } from '@boussole/domain/handoff/conversation';
import { readableBy } from '@boussole/domain/referral/scope';
import { isOver, type ReferralState } from '@boussole/domain/referral/states';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { LinkHolder } from '../../platform/holders.js';
import { locks, permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { TalkSideName } from './conversation.graphql.js';
import type { SayInHandoffInput, SayInput, SayInReferralInput } from './say.input.js';

interface Talk { dossierId: string; branchId: string; state: ReferralState }

/** A short message to the other side, who is told by mail that there is one, without its words. */
@Injectable()
export class SayInHandoff {
  constructor(private readonly db: Database) {}

  async asReceiver(viewer: Viewer, { referralId, ...input }: SayInHandoffInput): Promise<boolean> {
    return this.db.writeReceived(viewer, 'handoff.message_sent', referralId,
      (tx) => say(tx, 'receiver', referralId, viewer.membershipId, input));
  }

  async byLink(link: LinkHolder, input: SayInput): Promise<boolean> {
    return this.db.writeLinked(link, 'handoff.message_sent', (tx) => say(tx, 'receiver', link.referralId, null, input));
  }

  async asSender(viewer: Viewer, { referralId, dossierId, ...input }: SayInReferralInput): Promise<boolean> {
    return this.db.writeIn(viewer, 'referral.message_sent', dossierId,
      async (tx) => {
        permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'follow_referral', viewer));
        return say(tx, 'sender', referralId, viewer.membershipId, input);
      });
  }
}

/** The key of the command is the message's own: sent twice, it is written once and told once. */
async function say(tx: Transaction, side: TalkSideName, referralId: string, membershipId: string | null, { commandKey, text }: SayInput) {
  const words = orRefuse(checkMessage(text));
  const talk = await talkOf(tx, side, referralId);
  const [before] = await tx.ask<{ isSame: boolean }>(
    'select referral_id = $2 and side = $3 and text = $4 as "isSame" from handoff_message where id = $1', [commandKey, referralId, side, words]);
  if (before) {
    if (!before.isSame) throw new Refusal('command.reused');
    return true;
  }
  if (locks.domain && !mayWrite(talk.state, side)) throw new Refusal('handoff.over');
  const added = await tx.ask(`insert into handoff_message (id, dossier_id, branch_id, referral_id, side, membership_id, text)
    values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
  [commandKey, talk.dossierId, talk.branchId, referralId, side, membershipId, words]);
  if (added.length === 0) throw new Refusal('command.reused');
  await tx.enqueue(`handoff-message:${commandKey}`, 'tell-handoff',
    { referralId, messageId: commandKey, audience: side === 'sender' ? 'operator' : 'sender', kind: 'message' });
  return true;
}

const mayWrite = (state: ReferralState, side: TalkSideName): boolean => !isOver(state) && readableBy(state, side).has('conversation');

/** The referral whose conversation it is; locked, so that it does not end while something is said in it. */
export async function talkOf(tx: Transaction, side: TalkSideName, referralId: string): Promise<Talk> {
  const [talk] = await tx.ask<Talk>(`select dossier_id as "dossierId", branch_id as "branchId", state from referral
    where id = $1 and sent_at is not null and ${side === 'receiver' ? 'id = (select app.received())'
    : 'dossier_id = (select app.opened_to_write(\'referrals\'))'} for update`, [referralId]);
  if (!talk) throw new Refusal('record.not_found');
  return talk;
}
