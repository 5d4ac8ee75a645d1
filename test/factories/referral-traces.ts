import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import type { PacketContent } from '@boussole/domain/packet/content';
import type pg from 'pg';
import type { Secrets } from '../../apps/api/src/platform/secrets.js';
import type { Branch } from './network.js';

/** The referrals of a world, and what opens them. */
export interface ReferralTraces {
  /** Under review at the grantee's branch, its packet approved, with a mailed link to the operator and one to the person. */
  readonly referralId: string;
  readonly packetId: string;
  readonly receiverToken: string;
  readonly approverToken: string;
  /** Not sent: its packet waits for the person's approval, by the link that she holds. */
  readonly draftReferralId: string;
  readonly draftPacketId: string;
  readonly draftApproverToken: string;
  /** Closed, and the person disagrees; a colleague of the counsellor's had made it. */
  readonly disputedReferralId: string;
  /** Declined by the operator. */
  readonly declinedReferralId: string;
  /** Offers of the grantee's branch: public. */
  readonly farOfferIds: readonly string[];
}

export interface Place {
  readonly branch: Branch;
  readonly far: Branch;
  readonly dossierId: string;
  readonly goalId: string | null;
  readonly needId: string | null;
  readonly choiceSetId?: string | undefined;
  readonly hats: { readonly counsellor: string; readonly colleague: string; readonly grantee: string };
}

interface Made {
  readonly state: string;
  readonly by: string;
  readonly version: number;
  readonly offerId: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A referral that is ready to leave: what it holds is approved, nobody has it yet. */
export interface Prepared { readonly referralId: string; readonly packetId: string; readonly offerId: string; readonly goalId: string | null }

const one = async (owner: pg.Client, sql: string, values: readonly unknown[]): Promise<string> => (await owner.query(sql, [...values])).rows[0].id;
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** One row of a table, by the names of its columns. */
export async function aRow(owner: pg.Client, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  await owner.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(row));
}

/** An offer of a branch, open to everybody's eyes. */
export const anOffer = (owner: pg.Client, branch: Branch, title: string): Promise<string> =>
  one(owner, `insert into offer (organisation_id, branch_id, kind, title, trades) values ($1, $2, 'training', $3, '{F1602}') returning id`,
    [branch.organisationId, branch.id, title]);

/** A referral as it stands in its life, with what led there: nothing of it went through the machine. */
async function aReferral(owner: pg.Client, place: Place, { state, by, version, offerId, more = {} }: Made): Promise<string> {
  const id = randomUUID();
  await aRow(owner, 'referral', {
    id, dossier_id: place.dossierId, branch_id: place.branch.id, version, state, goal_id: place.goalId, need_id: place.needId,
    choice_set_id: place.choiceSetId ?? null, offer_id: offerId, to_branch_id: place.far.id, to_organisation_id: place.far.organisationId,
    by_membership_id: by, ...more,
  });
  return id;
}

const packetContent = (mark: string, far: Branch, offerId: string): PacketContent => ({
  format: 1, recipient: { offerId, offerTitle: 'Formation lointaine', branchId: far.id, branchName: far.name, organisationName: 'Organisme' },
  name: `${mark} prénom`, isAlias: false, ageBand: 'from_18', goal: { kind: 'other', title: `${mark} projet`, trade: 'F1602' }, need: null,
  constraints: { words: `${mark} contraintes`, times: ['evening'], transports: [], maxMinutes: 45, availableFrom: null },
  contact: { wished: 'phone', hideService: false, notBeforeHour: null, notAfterHour: 18, note: `${mark} consigne` }, freeText: `${mark} texte libre`,
});

/** Approved packets were approved before the counsellor; the others wait. */
async function aPacket(owner: pg.Client, place: Place, mark: string, { referralId, offerId, isApproved, id = randomUUID() }: {
  referralId: string; offerId: string; isApproved: boolean; id?: string }): Promise<string> {
  const content = canonicalJson(packetContent(mark, place.far, offerId));
  await owner.query(`insert into packet (id, dossier_id, branch_id, referral_id, content, hash, grant_sections, made_by_membership_id, approved_at,
      approved_by, approval_note, witness_membership_id)
    values ($1, $2, $3, $4, $5, sha256(convert_to($5, 'UTF8')), '{identity,path}', $6, $7, $8, $9, $10)`,
  [id, place.dossierId, place.branch.id, referralId, content, place.hats.counsellor,
    ...(isApproved ? [hoursAgo(30), 'orally', `${mark} accord donné`, place.hats.counsellor] : [null, null, null, null])]);
  return id;
}

/** A link that was mailed, and what it says. */
async function aLink(owner: pg.Client, secrets: Secrets, mark: string, place: Place, referralId: string, side: 'receiver' | 'learner'): Promise<string> {
  const id = randomUUID();
  const token = secrets.linkToken(id);
  await aRow(owner, 'handoff_link', { id, dossier_id: place.dossierId, branch_id: place.branch.id, referral_id: referralId, side,
    email: side === 'receiver' ? `${mark.toLowerCase()}.relais@test.invalid` : null, token_hash: secrets.hashOf(token) });
  return token;
}

/** One that is ready to leave for an offer of the other branch, as the product would have left it. */
export async function aPreparedReferral(owner: pg.Client, mark: string, place: Place, offerId: string): Promise<Prepared> {
  const referralId = await aReferral(owner, place, { state: 'choice_presented', by: place.hats.counsellor, version: 2, offerId });
  const packetId = await aPacket(owner, place, mark, { referralId, offerId, isApproved: true });
  for (const [seq, from, to] of [[1, null, 'draft'], [2, 'draft', 'choice_presented']] as const) {
    await anEvent(owner, place, mark, { referralId, seq, side: 'sender', by: place.hats.counsellor, from, to });
  }
  return { referralId, packetId, offerId, goalId: place.goalId };
}

/** What a move leaves: its words on both sides. */
const anEvent = (owner: pg.Client, place: Place, mark: string, event: { referralId: string; seq: number; side: string; by: string; from: string | null; to: string }) =>
  aRow(owner, 'referral_event', { id: randomUUID(), dossier_id: place.dossierId, branch_id: place.branch.id, referral_id: event.referralId, seq: event.seq,
    side: event.side, via: 'account', membership_id: event.by, move: event.to, from_state: event.from, to_state: event.to,
    text: `${mark} mots du pas ${event.seq}`, learner_text: `${mark} mots pour la personne`, command_key: randomUUID() });

/** What a conversation leaves, and what is due: one line for each table that hangs on a referral. */
async function around(owner: pg.Client, mark: string, place: Place, referralId: string, due: boolean): Promise<void> {
  const here = { dossier_id: place.dossierId, branch_id: place.branch.id, referral_id: referralId };
  const { counsellor, grantee } = place.hats;
  for (const [side, membership_id] of [['sender', counsellor], ['receiver', grantee]] as const) {
    await aRow(owner, 'handoff_message', { id: randomUUID(), ...here, side, membership_id, text: `${mark} message` });
    await aRow(owner, 'handoff_read', { ...here, side });
  }
  await aRow(owner, 'handoff_appointment', { id: randomUUID(), ...here, state: 'proposed', starts_at: hoursAgo(-240), place: `${mark} lieu`,
    contact: `${mark} contact`, by_side: 'receiver' });
  if (!due) return;
  await aRow(owner, 'follow_up', { id: randomUUID(), ...here, kind: 'chase', for_side: 'receiver', channel: 'mail', due_at: hoursAgo(-96), occurrence: '5:3' });
  await aRow(owner, 'follow_up', { id: randomUUID(), ...here, kind: 'answer', for_side: 'sender', owner_membership_id: counsellor, channel: 'task',
    due_at: hoursAgo(-48), occurrence: 'sender:3' });
}

/** What referring somebody leaves behind in a world: one that is looked at, one in preparation, one that is over and disputed, one refused. */
export async function referralTraces(owner: pg.Client, secrets: Secrets, mark: string, place: Place): Promise<ReferralTraces> {
  const { counsellor, colleague, grantee } = place.hats;
  const farOfferIds: string[] = [];
  for (const title of ['Formation lointaine', 'Autre formation', 'Bilan', 'Stage']) farOfferIds.push(await anOffer(owner, place.far, title));
  const [first = '', second = '', third = '', fourth = ''] = farOfferIds;
  const sent = { sent_at: hoursAgo(26), moved_at: hoursAgo(2), running_since: hoursAgo(26), expires_at: hoursAgo(-700) };
  const over = { sent_at: hoursAgo(900), moved_at: hoursAgo(3), over_at: hoursAgo(3), used_days: 2 };

  const [packetId, disputedPacketId, declinedPacketId] = [randomUUID(), randomUUID(), randomUUID()];

  const referralId = await aReferral(owner, place, { state: 'under_review', by: counsellor, version: 5, offerId: first,
    more: { ...sent, packet_id: packetId, due_at: hoursAgo(-46), due_kind: 'answer' } });
  const draftReferralId = await aReferral(owner, place, { state: 'choice_presented', by: counsellor, version: 2, offerId: second });
  const disputedReferralId = await aReferral(owner, place, { state: 'closed', by: colleague, version: 8, offerId: third,
    more: { ...over, packet_id: disputedPacketId, outcome_code: 'information_given', learner_answer: 'disagree' } });
  const declinedReferralId = await aReferral(owner, place, { state: 'declined', by: counsellor, version: 5, offerId: fourth,
    more: { ...over, packet_id: declinedPacketId, decline_code: 'session_full' } });

  await aPacket(owner, place, mark, { id: packetId, referralId, offerId: first, isApproved: true });
  const draftPacketId = await aPacket(owner, place, mark, { referralId: draftReferralId, offerId: second, isApproved: false });
  await aPacket(owner, place, mark, { id: disputedPacketId, referralId: disputedReferralId, offerId: third, isApproved: true });
  await aPacket(owner, place, mark, { id: declinedPacketId, referralId: declinedReferralId, offerId: fourth, isApproved: true });
  const receiverToken = await aLink(owner, secrets, mark, place, referralId, 'receiver');
  const approverToken = await aLink(owner, secrets, mark, place, referralId, 'learner');
  const draftApproverToken = await aLink(owner, secrets, mark, place, draftReferralId, 'learner');

  const life = ['draft', 'choice_presented', 'sent', 'received', 'under_review'];
  for (const [step, to] of life.entries()) {
    const isReceivers = step > 2;
    await anEvent(owner, place, mark, { referralId, seq: step + 1, side: isReceivers ? 'receiver' : 'sender', by: isReceivers ? grantee : counsellor,
      from: life[step - 1] ?? null, to });
  }
  await anEvent(owner, place, mark, { referralId: draftReferralId, seq: 2, side: 'sender', by: counsellor, from: 'draft', to: 'choice_presented' });
  await anEvent(owner, place, mark, { referralId: declinedReferralId, seq: 5, side: 'receiver', by: grantee, from: 'under_review', to: 'declined' });
  await around(owner, mark, place, referralId, true);
  await around(owner, mark, place, declinedReferralId, false);
  return { referralId, packetId, receiverToken, approverToken, draftReferralId, draftPacketId, draftApproverToken, disputedReferralId,
    declinedReferralId, farOfferIds };
}
