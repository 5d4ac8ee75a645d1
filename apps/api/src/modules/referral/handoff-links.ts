import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { isOver, type ReferralState } from '@boussole/domain/referral/states';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../../platform/attempts.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { RequestContext } from '../../platform/request.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { mailboxesOf } from './mailboxes.js';
import { newLinks } from './new-links.js';
import type { ResendLinkInput } from './referral.input.js';

interface Found { id: string; state: ReferralState; isSent: boolean; branchId: string; mailboxes: string[]; hasMailbox: boolean; isApproved: boolean | null }

/**
 * Links that were mailed: sent again, shut, and refreshed by whoever holds an old one. What they promise is told with the job 'tell-handoff',
 * its `linkId` beside the rest; kinds 'to_approve' (the person is asked to read and approve a packet) and 'link_again'.
 */
@Injectable()
export class HandoffLinks {
  constructor(private readonly db: Database, private readonly secrets: Secrets, private readonly attempts: Attempts) {}

  async resend(viewer: Viewer, { commandKey, dossierId, referralId, side }: ResendLinkInput): Promise<boolean> {
    const command = { what: 'handoff_link.sent', about: referralId, key: commandKey, request: { dossierId, referralId, side }, dossierId };
    await this.db.writeOnce(viewer, command, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'follow_referral', viewer));
      const found = await findSendable(tx, dossierId, referralId, side);
      const links = newLinks(this.secrets, found, [side]);
      if (links.length === 0) throw new Refusal('handoff.no_mailbox');
      for (const { id, email, tokenHash } of links) {
        await tx.ask(`insert into handoff_link (id, dossier_id, branch_id, referral_id, side, email, token_hash)
          values ($1, $2, $3, $4, $5, $6, $7)`, [id, dossierId, found.branchId, referralId, side, email, tokenHash]);
        await tx.enqueue(`handoff-link:${id}`, 'tell-handoff', { referralId, seq: id, audience: side === 'receiver' ? 'operator' : 'learner',
          kind: side === 'learner' && found.isApproved === false ? 'to_approve' : 'link_again', linkId: id });
      }
      return { referralId };
    });
    return true;
  }

  revoke(viewer: Viewer, dossierId: string, linkId: string): Promise<boolean> {
    return this.db.writeIn(viewer, 'handoff_link.revoked', dossierId, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'follow_referral', viewer));
      const found = await tx.ask('select 1 from handoff_link where id = $1 and dossier_id = $2', [linkId, dossierId]);
      if (found.length === 0) throw new Refusal('record.not_found');
      await tx.ask('update handoff_link set revoked_at = now() where id = $1 and revoked_at is null', [linkId]);
      return true;
    });
  }

  /** Whoever holds a link that has run out gets another one in the same mailbox; who holds none learns nothing by asking. */
  async refresh({ linkToken, request }: RequestContext): Promise<boolean> {
    await this.attempts.count('refresh-link', linkToken?.slice(0, 36) ?? 'none', request.ip);
    if (linkToken === null) return true;
    const id = randomUUID();
    await this.db.visit((tx) => tx.ask('select app.refresh_link($1, $2, $3)',
      [this.secrets.hashOf(linkToken), id, this.secrets.hashOf(this.secrets.linkToken(id))]));
    return true;
  }
}

/** A link is sent where it opens something: to the operator once it is sent, to the person from the packet on until she has answered. */
async function findSendable(tx: Transaction, dossierId: string, referralId: string, side: 'receiver' | 'learner'): Promise<Found> {
  const [found] = await tx.ask<Found>(`
    select r.id, r.state, r.sent_at is not null as "isSent", r.branch_id as "branchId",
      ${mailboxesOf('r.to_branch_id')} as mailboxes,
      coalesce(l.by_mail and l.email is not null, false) as "hasMailbox",
      (select p.approved_at is not null from packet p where p.referral_id = r.id order by p.made_at desc, p.id desc limit 1) as "isApproved"
    from referral r join dossier d on d.id = r.dossier_id join learner l on l.id = d.learner_id
    where r.id = $1 and r.dossier_id = $2 for update of r`, [referralId, dossierId]);
  if (!found) throw new Refusal('record.not_found');
  if (isOver(found.state) && !(side === 'learner' && found.state === 'closed')) throw new Refusal('referral.over');
  if (side === 'receiver' ? !found.isSent : found.isApproved === null) throw new Refusal('referral.wrong_state');
  return found;
}
