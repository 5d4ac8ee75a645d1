import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { LinkHolder } from '../../platform/holders.js';
import type { Transaction } from '../../platform/transaction.js';
import type { TalkSideName } from './conversation.graphql.js';
import type { ReadReferralUntilInput, ReadUntilInput } from './say.input.js';

/** A side has read the conversation until the latest message that it had before its eyes, and no further. */
@Injectable()
export class MarkHandoffRead {
  constructor(private readonly db: Database) {}

  async asReceiver(viewer: Viewer, { referralId, until }: ReadUntilInput): Promise<boolean> {
    return this.db.writeReceived(viewer, 'handoff.messages_read', referralId, (tx) => mark(tx, 'receiver', referralId, until));
  }

  async byLink(link: LinkHolder, until: Date): Promise<boolean> {
    return this.db.writeLinked(link, 'handoff.messages_read', (tx) => mark(tx, 'receiver', link.referralId, until));
  }

  async asSender(viewer: Viewer, { referralId, dossierId, until }: ReadReferralUntilInput): Promise<boolean> {
    return this.db.writeIn(viewer, 'referral.messages_read', dossierId, (tx) => mark(tx, 'sender', referralId, until));
  }
}

const openTo: Readonly<Record<TalkSideName, string>> = {
  receiver: 'r.id = (select app.received())', sender: 'r.dossier_id = (select app.opened_to_write(\'referrals\'))',
};

async function mark(tx: Transaction, side: TalkSideName, referralId: string, until: Date): Promise<boolean> {
  const marked = await tx.ask(`insert into handoff_read as h (referral_id, dossier_id, branch_id, side, read_at)
    select r.id, r.dossier_id, r.branch_id, $2, least(now(), $3::timestamptz) from referral r
    where r.id = $1 and r.sent_at is not null and ${openTo[side]}
    on conflict (referral_id, side) do update set read_at = greatest(h.read_at, excluded.read_at) returning referral_id`, [referralId, side, until]);
  if (marked.length === 0) throw new Refusal('record.not_found');
  return true;
}
