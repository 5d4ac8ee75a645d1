import { mayMove } from '@boussole/domain/access/rules';
import { checkApproval } from '@boussole/domain/packet/build';
import type { PacketContent } from '@boussole/domain/packet/content';
import type { PacketApproval } from '@boussole/domain/packet/parts';
import type { ReferralState } from '@boussole/domain/referral/states';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Holder, LinkHolder } from '../../platform/holders.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { PacketView } from './packet.graphql.js';
import { readPacket } from './packet.queries.js';
import type { ApprovePacketHereInput, ApprovePacketInput } from './prepare-packet.input.js';
import { isBeingPrepared } from './prepare-packet.js';

interface Approval { readonly how: PacketApproval; readonly note: string | null; readonly witness: string | null }

/** The person says yes to what she read, once: on the counsellor's screen, before a witness, on her own page, by her link. Yes again is no mistake. */
@Injectable()
export class ApprovePacket {
  constructor(private readonly db: Database) {}

  here(viewer: Viewer, { dossierId, packetId, how, note }: ApprovePacketHereInput): Promise<PacketView> {
    if (how !== 'on_screen' && how !== 'orally') throw new Refusal('input.invalid', 'how');
    const words = orRefuse(checkApproval(how, note ?? null)).note;
    return this.db.writeIn(viewer, 'packet.approved', dossierId, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'refer', viewer));
      return approve(tx, packetId, dossierId, { how, note: words, witness: viewer.membershipId });
    });
  }

  own(holder: Holder, { packetId }: ApprovePacketInput): Promise<PacketView> {
    return this.db.writeOwn(holder, 'packet.approved', (tx) => approve(tx, packetId, holder.dossierId, { how: 'own_page', note: null, witness: null }));
  }

  byLink(link: LinkHolder, { packetId }: ApprovePacketInput): Promise<PacketView> {
    return this.db.writeLinked(link, 'packet.approved', (tx) => approve(tx, packetId, link.dossierId, { how: 'by_link', note: null, witness: null }));
  }
}

interface Found { referralId: string; state: ReferralState; content: string; isApproved: boolean; isLast: boolean; offerId: string | null; toBranchId: string | null }

async function approve(tx: Transaction, id: string, dossierId: string, { how, note, witness }: Approval): Promise<PacketView> {
  // The referral's row is what sending waits for: nothing leaves between this reading and the yes.
  await tx.ask('select 1 from referral where id = (select referral_id from packet where id = $1) for update', [id]);
  const [found] = await tx.ask<Found>(`
    select p.referral_id as "referralId", r.state, p.content, p.approved_at is not null as "isApproved", r.offer_id as "offerId", r.to_branch_id as "toBranchId",
      not exists (select from packet q where q.referral_id = p.referral_id and (q.made_at, q.id) > (p.made_at, p.id)) as "isLast"
    from packet p join referral r on r.id = p.referral_id where p.id = $1 and p.dossier_id = $2`, [id, dossierId]);
  if (!found) throw new Refusal('record.not_found');
  if (found.isApproved) return readPacket(tx.ask, id);
  if (!isBeingPrepared(found.state)) throw new Refusal('packet.closed');
  const { recipient } = JSON.parse(found.content) as PacketContent; // written by preparePacket alone, covered by its hash
  if (!found.isLast || recipient.offerId !== found.offerId || recipient.branchId !== found.toBranchId) throw new Refusal('packet.outdated');
  await tx.ask(`update packet set approved_at = now(), approved_by = $2, approval_note = $3, witness_membership_id = $4 where id = $1`,
    [id, how, note, witness]);
  // Whoever sends was not there: she is told that nothing is missing any more.
  if (witness === null) {
    await tx.enqueue(`packet-approved:${id}`, 'tell-handoff', { referralId: found.referralId, seq: id, audience: 'sender', kind: 'approved' });
  }
  return readPacket(tx.ask, id);
}
