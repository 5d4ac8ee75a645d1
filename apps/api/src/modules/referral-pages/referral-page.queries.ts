import { mayMove, mayRead } from '@boussole/domain/access/rules';
import type { PacketContent } from '@boussole/domain/packet/content';
import { mayAskCancel, movesOf } from '@boussole/domain/referral/law';
import { isOver, type ReferralState } from '@boussole/domain/referral/states';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import { type ConversationJson, showConversation } from '../handoff/conversation.queries.js';
import type { PacketView } from '../referral/packet.graphql.js';
import { type ReferralLineJson, showLine } from './referral-line.queries.js';
import type { ReferralPacketView, ReferralView } from './referral-page.graphql.js';
import { referralPageColumns } from './referral-page.sql.js';

/** A packet as PostgreSQL tells it: its content is the text that the hash covers. */
export type PacketJson = Omit<PacketView, 'content'> & { readonly content: string };

// Written by us in that shape, and held by its hash ever since.
export const showPacket = <Json extends PacketJson>({ content, ...packet }: Json): Omit<Json, 'content'> & PacketView =>
  ({ ...packet, content: JSON.parse(content) as PacketContent });

type Told = 'line' | 'packet' | 'conversation' | 'viewerCan' | 'canAskCancel' | 'canReRoute' | 'canMail';
interface Row extends Omit<ReferralView, Told> {
  facts: FactsJson;
  line: ReferralLineJson;
  packet: (PacketJson & Pick<ReferralPacketView, 'witnessName' | 'isSent'>) | null;
  conversation: ConversationJson;
}

const endings: readonly ReferralState[] = ['declined', 'cancelled', 'withdrawn', 'expired'];

/** The sender's page of one referral: one statement, after the one that opens the dossier. */
export async function readReferral(ask: Ask, viewer: Viewer, dossierId: string, id: string): Promise<ReferralView> {
  const [row] = await ask<Row>(`
    select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, ${referralPageColumns}
    from dossier d join learner l on l.id = d.learner_id
    join referral r on r.dossier_id = d.id and r.dossier_id = app.opened_for('referrals') and r.id = $4
    left join offer f on f.id = r.offer_id left join branch b on b.id = r.to_branch_id left join organisation o on o.id = r.to_organisation_id
    where d.id = $1`, [dossierId, viewer.membershipId, viewer.branchId, id]);
  if (!row) throw new Refusal('record.not_found');
  const { facts: json, packet, conversation, line, ...page } = row;
  const facts = readFacts(json);
  const reach = mayRead(facts, 'referrals', viewer);
  permit(reach);
  const { state, sentAt, cancelAskedAt } = line;
  // What those who work write to each other is no guest's.
  const isGuest = reach.ok && reach.value.door === 'grant';
  const follows = mayMove(facts, 'follow_referral', viewer).ok && !isGuest;
  return {
    ...page,
    line: showLine(line),
    packet: packet && { packet: showPacket(packet), witnessName: packet.witnessName, isSent: packet.isSent },
    history: isGuest ? page.history.map((event) => ({ ...event, text: null })) : page.history,
    links: isGuest ? [] : page.links,
    conversation: showConversation(isGuest ? { messages: [], read: {} } : conversation, 'sender', state, sentAt !== null && !isGuest),
    viewerCan: follows ? [...movesOf(state, 'sender'), ...viewer.role === 'coordinator' ? movesOf(state, 'coordinator') : []] : [],
    canAskCancel: follows && mayAskCancel(state) && cancelAskedAt === null,
    canReRoute: endings.includes(state) && mayMove(facts, 'refer', viewer).ok && !isGuest,
    canMail: follows && !isOver(state),
  };
}
