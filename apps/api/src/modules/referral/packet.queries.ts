import type { PacketContent } from '@boussole/domain/packet/content';
import type { PacketApproval, PacketSection } from '@boussole/domain/packet/parts';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { PacketContentView, PacketView } from './packet.graphql.js';

/** A packet among the rest of a page, as JSON; its row stands under one name. */
export const packetJson = (packet: string) => `
  json_build_object('id', ${packet}.id, 'referralId', ${packet}.referral_id, 'hash', encode(${packet}.hash, 'hex'), 'content', ${packet}.content::json,
    'grantSections', ${packet}.grant_sections, 'madeAt', ${packet}.made_at, 'approvedAt', ${packet}.approved_at, 'approvedBy', ${packet}.approved_by,
    'approvalNote', ${packet}.approval_note)`;

/** The same with its times as PostgreSQL writes them. */
export interface PacketJson {
  readonly id: string;
  readonly referralId: string;
  readonly hash: string;
  readonly content: PacketContent;
  readonly grantSections: PacketSection[];
  readonly madeAt: string;
  readonly approvedAt: string | null;
  readonly approvedBy: PacketApproval | null;
  readonly approvalNote: string | null;
}

export const showPacket = ({ madeAt, approvedAt, ...packet }: PacketJson): PacketView =>
  ({ ...packet, madeAt: new Date(madeAt), approvedAt: approvedAt === null ? null : new Date(approvedAt) });

/** A packet's words alone, from its canonical text: what its reader sees is what its hash covers. */
export const contentOf = (text: string): PacketContentView => JSON.parse(text) as PacketContent; // written by preparePacket alone

export async function readPacket(ask: Ask, id: string): Promise<PacketView> {
  const [row] = await ask<{ packet: PacketJson }>(`select ${packetJson('p')} as packet from packet p where p.id = $1`, [id]);
  if (!row) throw new Refusal('record.not_found');
  return showPacket(row.packet);
}
