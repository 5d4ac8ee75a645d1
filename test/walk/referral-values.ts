import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import type pg from 'pg';
import type { Branch } from '../factories/network.js';
import { aRow } from '../factories/referral-traces.js';
import { secrets } from '../factories/world.js';
import { type Asking, each, type Entry, key, type Value } from './asking.js';

const own = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
/** A dossier of the other branch of one's own organisation: what comes from there was received. */
const theirs = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.dossierId : alpha.siblingDossierId);
const here = ({ alpha, isSibling }: Asking): Branch => (isSibling ? alpha.siblingBranch : alpha.branch);
const dossier = each((world) => world.dossierId, own);
const none: Value = () => null;
const inAMonth: Value = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

interface Made { readonly referralId: string; readonly packetId: string; readonly linkId: string }

/** Where a referral stands, to which branch, with an approved packet and a link: rows as their acts would have left them. */
async function aReferralThatIs({ owner, who }: Asking, dossierId: string, to: Branch, row: Readonly<Record<string, unknown>>): Promise<Made> {
  const [referralId, packetId, linkId] = [randomUUID(), randomUUID(), randomUUID()];
  const { rows: [place] } = await owner.query<{ branch: string; lead: string }>(
    'select branch_id as branch, lead_membership_id as lead from dossier where id = $1', [dossierId]);
  const offerId = await anOffer(owner, to);
  const hung = { dossier_id: dossierId, branch_id: place?.branch, referral_id: referralId };
  await aRow(owner, 'referral', { id: referralId, dossier_id: dossierId, branch_id: place?.branch, offer_id: offerId, to_branch_id: to.id,
    to_organisation_id: to.organisationId, by_membership_id: who.membershipId, ...row });
  const content = canonicalJson({ format: 1, recipient: { offerId, offerTitle: 'Formation', branchId: to.id, branchName: to.name, organisationName: 'Organisme' },
    name: 'Alix', isAlias: true, ageBand: null, goal: null, need: null, constraints: null, contact: null, freeText: null });
  await owner.query(`insert into packet (id, dossier_id, branch_id, referral_id, content, hash, made_by_membership_id, approved_at, approved_by, witness_membership_id)
    values ($1, $2, $3, $4, $5, sha256(convert_to($5, 'UTF8')), $6, now(), 'on_screen', $6)`,
  [packetId, dossierId, place?.branch, referralId, content, place?.lead]);
  await aRow(owner, 'handoff_link', { id: linkId, ...hung, side: 'receiver', email: `${linkId}@test.invalid`, token_hash: secrets.hashOf(secrets.linkToken(linkId)) });
  return { referralId, packetId, linkId };
}

async function anOffer(owner: pg.Client, { id, organisationId }: Branch): Promise<string> {
  await owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'handoff', 'relais@test.invalid')
    on conflict do nothing`, [id, organisationId]);
  const { rows } = await owner.query<{ id: string }>(`insert into offer (organisation_id, branch_id, kind, title) values ($1, $2, 'training', 'Formation')
    returning id`, [organisationId, id]);
  return rows[0]?.id ?? '';
}

const out = (asking: Asking, row: Readonly<Record<string, unknown>>) => aReferralThatIs(asking, own(asking), asking.alpha.elsewhere.branch, row);
const sentOf = (state: string, version: number) => ({ state, version, sent_at: new Date() });

// The arguments of one call are filled one by one, and speak of one referral.
const told = new WeakMap<Asking, Promise<Made>>();
const once = (make: (asking: Asking) => Promise<Made>, part: keyof Made): Value => async (asking) => {
  const made = told.get(asking) ?? make(asking);
  told.set(asking, made);
  return (await made)[part];
};

const prepared = (asking: Asking) => out(asking, { state: 'choice_presented', version: 2 });
export const sent = (asking: Asking) => out(asking, sentOf('sent', 3));
const accepted = (asking: Asking) => out(asking, sentOf('accepted', 5));
const declined = (asking: Asking) => out(asking, { ...sentOf('declined', 4), over_at: new Date() });
export const received = (state: string, version: number) => (asking: Asking) => aReferralThatIs(asking, theirs(asking), here(asking), sentOf(state, version));

export const referral = (make: (asking: Asking) => Promise<Made>): Entry => each((world) => world.referralId, once(make, 'referralId'));
const packet = (make: (asking: Asking) => Promise<Made>): Entry => each((world) => world.draftPacketId, once(make, 'packetId'));
const link: Entry = each(async (world, { owner }) => (await owner.query('select id from handoff_link where referral_id = $1 limit 1', [world.referralId])).rows[0]?.id,
  once(sent, 'linkId'));

/** What a move says, but for where it goes and its reason. */
const words = (input: string, more: Readonly<Record<string, Entry>>): Record<string, Entry> => Object.fromEntries(Object.entries<Entry>({
  commandKey: key, version: () => 3, to: () => 'received', declineCode: none, outcomeCode: none, text: none, learnerText: none, onDate: none,
  isDateUnknown: none, sessionId: none, appointmentId: none, ...more,
}).map(([name, value]) => [`${input}.${name}`, value]));

/** What the arguments of a referral's acts are given. */
export const referralValues: Readonly<Record<string, Entry>> = {
  'PreparePacketInput.commandKey': key,
  'PreparePacketInput.dossierId': dossier,
  'PreparePacketInput.referralId': referral(prepared),
  'PreparePacketInput.alias': () => 'Alix',
  'PreparePacketInput.freeText': () => 'A fait un stage.',
  'PreparePacketInput.wishedContact': () => 'phone',
  'PreparePacketInput.include': () => ['age_band', 'goal', 'need', 'constraints', 'wished_contact'],
  'PreparePacketInput.grantSections': () => ['identity'],
  'ApprovePacketHereInput.commandKey': key,
  'ApprovePacketHereInput.dossierId': dossier,
  'ApprovePacketHereInput.packetId': packet(prepared),
  'ApprovePacketHereInput.how': () => 'orally',
  'ApprovePacketHereInput.note': () => 'Au téléphone, ce matin',
  'SendReferralInput.commandKey': key,
  'SendReferralInput.dossierId': dossier,
  'SendReferralInput.referralId': referral(prepared),
  'SendReferralInput.version': () => 2,
  'SendReferralInput.packetId': packet(prepared),
  ...words('MoveReferralInput', { to: () => 'cancelled', text: () => 'Elle a changé d’avis.' }),
  'MoveReferralInput.dossierId': dossier,
  'MoveReferralInput.referralId': referral(sent),
  'MoveReferralInput.wonById': none,
  'AskCancelInput.commandKey': key,
  'AskCancelInput.dossierId': dossier,
  'AskCancelInput.referralId': referral(accepted),
  'AskCancelInput.version': () => 5,
  'AskCancelInput.text': () => 'Elle travaille.',
  'ReRouteInput.commandKey': key,
  'ReRouteInput.dossierId': dossier,
  'ReRouteInput.referralId': referral(declined),
  'ResendLinkInput.commandKey': key,
  'ResendLinkInput.dossierId': dossier,
  'ResendLinkInput.referralId': referral(sent),
  'ResendLinkInput.side': () => 'receiver',
  'revokeLink.dossierId': dossier,
  'revokeLink.linkId': link,
  ...words('MoveHandoffInput', {}),
  'MoveHandoffInput.referralId': referral(received('sent', 3)),
  'ProposeDatesInput.commandKey': key,
  'ProposeDatesInput.referralId': referral(received('received', 4)),
  'HandoffDateInput.day': inAMonth,
  'HandoffDateInput.time': () => '14:00',
  'HandoffDateInput.minutes': () => 60,
  'HandoffDateInput.place': () => 'Rue Neuve 1',
  'HandoffDateInput.link': none,
  'HandoffDateInput.contact': () => 'Anne',
  // By a link or on an own page: whoever asks here is at work, and let in nowhere.
  ...words('MoveLinkedHandoffInput', {}),
  'ProposeLinkedDatesInput.commandKey': key,
  'ApprovePacketInput.commandKey': key,
  'ApprovePacketInput.packetId': packet(prepared),
  'WithdrawOwnReferralInput.commandKey': key,
  'WithdrawOwnReferralInput.referralId': referral(sent),
  ...words('MoveOwnReferralInput', {}),
  'MoveOwnReferralInput.referralId': referral(sent),
  'AnswerOutcomeInput.commandKey': key,
  'AnswerOutcomeInput.referralId': referral(sent),
  'AnswerOutcomeInput.answer': () => 'agree',
  'AnswerOutcomeInput.comment': none,
  'withdrawLinkedReferral.commandKey': key,
  'AnswerLinkedOutcomeInput.commandKey': key,
  'AnswerLinkedOutcomeInput.answer': () => 'agree',
  'AnswerLinkedOutcomeInput.comment': none,
};
