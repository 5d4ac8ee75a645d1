import { createHash } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { buildPacket, type PacketSource } from '@boussole/domain/packet/build';
import { packetSections } from '@boussole/domain/packet/parts';
import type { ReferralState } from '@boussole/domain/referral/states';
import { inOrderOf } from '@boussole/domain/register/written';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { PacketView } from './packet.graphql.js';
import { readPacket } from './packet.queries.js';
import { readPacketSource } from './packet-source.queries.js';
import type { PreparePacketInput } from './prepare-packet.input.js';

/** Makes what the operator will read, from the dossier and a few choices: shown to the person word for word, and never changed after. */
@Injectable()
export class PreparePacket {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, dossierId, referralId, ...input }: PreparePacketInput): Promise<PacketView> {
    const choice = { ...input, alias: input.alias ?? null, freeText: input.freeText ?? null };
    const grantSections = inOrderOf(packetSections, ['identity', ...input.grantSections]);
    const request = { dossierId, referralId, ...choice, grantSections };
    const command = { what: 'packet.prepared', about: referralId, key: commandKey, request, dossierId };
    const { id } = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, '');
      permit(mayMove(dossier, 'refer', viewer));
      const source = await preparable(tx, dossierId, referralId);
      const content = canonicalJson({ ...orRefuse(buildPacket(source, choice, brusselsDay(this.clock.now()))) });
      return { id: await keep(tx, { id: commandKey, dossierId, branchId: dossier.branchId, referralId, content, grantSections }, viewer.membershipId) };
    });
    return this.db.reread(viewer, dossierId, (ask) => readPacket(ask, id));
  }
}

/** Where something can still be prepared: an offer was retained and nothing has left. */
export const isBeingPrepared = (state: ReferralState): boolean => state === 'choice_presented' || state === 'to_justify';

async function preparable(tx: Transaction, dossierId: string, referralId: string): Promise<PacketSource> {
  const [referral] = await tx.ask<{ state: ReferralState }>('select state from referral where id = $1 and dossier_id = $2 for update', [referralId, dossierId]);
  if (!referral) throw new Refusal('record.not_found');
  if (!isBeingPrepared(referral.state)) throw new Refusal('packet.closed');
  return readPacketSource(tx.ask, referralId);
}

interface NewPacket { id: string; dossierId: string; branchId: string; referralId: string; content: string; grantSections: readonly string[] }

/** The same words for the same eyes as the last packet are that packet, approved or not; anything else is a new one. */
async function keep(tx: Transaction, packet: NewPacket, membershipId: string): Promise<string> {
  const { id, dossierId, branchId, referralId, content, grantSections } = packet;
  const hash = createHash('sha256').update(content, 'utf8').digest();
  const [last] = await tx.ask<{ id: string; hash: Buffer; sections: string[] }>(`select id, hash, grant_sections as sections from packet
    where referral_id = $1 order by made_at desc, id desc limit 1`, [referralId]);
  if (last?.hash.equals(hash) && last.sections.join() === grantSections.join()) return last.id;
  await tx.ask(`insert into packet (id, dossier_id, branch_id, referral_id, content, hash, grant_sections, made_by_membership_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`, [id, dossierId, branchId, referralId, content, hash, grantSections, membershipId]);
  return id;
}
