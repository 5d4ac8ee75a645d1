import { randomUUID } from 'node:crypto';
import { Clock } from '../../apps/api/src/platform/clock.js';
import { Outbox } from '../../apps/api/src/platform/outbox.js';
import { jobs } from '../../apps/api/src/worker.module.js';
import type pg from 'pg';
import type { TestDatabase } from '../db/test-database.js';
import type { Branch } from '../factories/network.js';
import { secrets } from '../factories/world.js';
import { type Answer, Visitor } from './visitor.js';
import type { Working } from './working.js';

/** Somebody who came by a mailed link: no account, the link's secret in a header. */
export class LinkVisitor extends Visitor {
  constructor(address: string, readonly token: string) {
    super(address);
  }

  override send(body: string, headers: Record<string, string> = {}, method = 'POST'): Promise<Answer<never>> {
    return super.send(body, { 'x-relais': this.token, ...headers }, method);
  }
}

export interface Standing {
  id: string; version: number; state: string; dueKind: string | null; dueAt: string | null; expiresAt: string | null; sentAt: string | null;
  overAt: string | null; cancelAskedAt: string | null; viewerCan: string[];
}
const standing = '{ id version state movedAt sentAt dueKind dueAt expiresAt cancelAskedAt overAt viewerCan }';
const packet = `{ id referralId hash grantSections approvedAt approvedBy approvalNote content { name isAlias ageBand freeText
  recipient { offerTitle branchName organisationName } goal { kind title trade } need { kind trade field level commune wantedBefore }
  constraints { words times transports maxMinutes availableFrom } contact { wished hideService notBeforeHour notAfterHour note } } }`;
export interface Packet {
  id: string; referralId: string; hash: string; grantSections: string[]; approvedAt: string | null; approvedBy: string | null; approvalNote: string | null;
  content: { name: string; isAlias: boolean; ageBand: string | null; freeText: string | null; recipient: { offerTitle: string; branchName: string };
    goal: { title: string } | null; need: { kind: string; commune: string | null } | null; constraints: { words: string | null } | null;
    contact: { wished: string; hideService: boolean; note: string | null } };
}

const mutation = (name: string, type: string, selection: string) => `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`;
const told = <Data>(name: string, type: string, selection: string) => async (who: Visitor, input: object): Promise<Answer<Data>> => {
  const answer = await who.ask<Record<string, Data>>(mutation(name, type, selection), { input: { commandKey: randomUUID(), ...input } });
  return { ...answer, data: answer.data?.[name] as Data }; // null when it was refused
};

/** Every act about a referral, as its screens ask for it. */
export const preparePacket = told<Packet>('preparePacket', 'PreparePacketInput', packet);
export const approveHere = told<Packet>('approvePacketHere', 'ApprovePacketHereInput', packet);
export const approveOwn = told<Packet>('approveOwnPacket', 'ApprovePacketInput', packet);
export const approveLinked = told<Packet>('approveLinkedPacket', 'ApprovePacketInput', packet);
export const sendReferral = told<Standing>('sendReferral', 'SendReferralInput', standing);
export const moveReferral = told<Standing>('moveReferral', 'MoveReferralInput', standing);
export const moveHandoff = told<Standing>('moveHandoff', 'MoveHandoffInput', standing);
export const moveLinked = told<Standing>('moveLinkedHandoff', 'MoveLinkedHandoffInput', standing);
export const moveOwn = told<Standing>('moveOwnReferral', 'MoveOwnReferralInput', standing);
export const moveLinkedOwn = told<Standing>('moveLinkedReferral', 'MoveLinkedHandoffInput', standing);
export const proposeDates = told<Standing>('proposeDates', 'ProposeDatesInput', standing);
export const proposeLinkedDates = told<Standing>('proposeLinkedDates', 'ProposeLinkedDatesInput', standing);
export const withdrawOwn = told<Standing>('withdrawOwnReferral', 'WithdrawOwnReferralInput', standing);
export const answerOwn = told<Standing>('answerOwnOutcome', 'AnswerOutcomeInput', standing);
export const answerLinked = told<Standing>('answerLinkedOutcome', 'AnswerLinkedOutcomeInput', standing);
export const askCancel = told<Standing>('askCancel', 'AskCancelInput', standing);
export const reRoute = told<{ id: string; needId: string | null; goalId: string | null }>('reRoute', 'ReRouteInput', '{ id needId goalId }');
export const resendLink = told<boolean>('resendLink', 'ResendLinkInput', '');
export const withdrawLinked = (who: Visitor, commandKey: string = randomUUID()) => who.ask<{ withdrawLinkedReferral: Standing }>(
  `mutation ($commandKey: Uuid!) { withdrawLinkedReferral(commandKey: $commandKey) ${standing} }`, { commandKey });
export const refreshLink = (who: Visitor) => who.ask<{ refreshLink: boolean }>('mutation { refreshLink }');
export const revokeLink = (who: Visitor, dossierId: string, linkId: string) => who.ask<{ revokeLink: boolean }>(
  'mutation ($dossierId: Uuid!, $linkId: Uuid!) { revokeLink(dossierId: $dossierId, linkId: $linkId) }', { dossierId, linkId });

/** What an act answered; it must not have been refused. */
export function done<Data>({ codes, data, text }: Answer<Data>): Data {
  if (codes.length > 0) throw new Error(`${codes.join(', ')}: ${text}`);
  return data;
}

/** Where a referral goes. */
export interface Destination { readonly branch: Branch; readonly offerId: string }

/** An offer of a branch that has a mailbox for handoffs. */
export async function aDestination(owner: pg.Client, branch: Branch, mailbox = `relais.${randomUUID().slice(0, 8)}@operateur.example`): Promise<Destination> {
  const { rows } = await owner.query(`insert into offer (organisation_id, branch_id, kind, title, trades)
    values ($1, $2, 'training', 'Électricien·ne du bâtiment', '{F1602}') returning id`, [branch.organisationId, branch.id]);
  await owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'handoff', $3)`,
    [branch.id, branch.organisationId, mailbox]);
  return { branch, offerId: rows[0].id };
}

/** A referral as the wizard leaves it: an offer was retained, nothing was prepared yet. */
export async function aRetained(owner: pg.Client, { dossierId, by, to, goalId = null, state = 'choice_presented' }: {
  dossierId: string; by: string; to: Destination; goalId?: string | null; state?: 'choice_presented' | 'to_justify' | 'draft';
}): Promise<string> {
  const id = randomUUID();
  await owner.query(`insert into referral (id, dossier_id, branch_id, version, state, goal_id, offer_id, to_branch_id, to_organisation_id, by_membership_id)
    select $1, d.id, d.branch_id, 2, $2, $3, $4, $5, $6, $7 from dossier d where d.id = $8`,
  [id, state, goalId, to.offerId, to.branch.id, to.branch.organisationId, by, dossierId]);
  return id;
}

export const aPacketInput = (dossierId: string, referralId: string, more: object = {}) => ({
  dossierId, referralId, alias: null, freeText: 'Il a fait un stage de deux semaines.', wishedContact: 'phone',
  include: ['age_band', 'goal', 'need', 'constraints', 'wished_contact'], grantSections: ['identity', 'path'], ...more });

export interface SentReferral {
  readonly referralId: string;
  readonly packetId: string;
  readonly version: number;
  /** The secrets of the links that the operator's mailboxes and the person got. */
  readonly receiverTokens: readonly string[];
  readonly learnerTokens: readonly string[];
}

/** Prepared, approved on the screen and sent, through the API; whoever sends follows the dossier. */
export async function aSentReferral(owner: pg.Client, who: Visitor, place: { dossierId: string; by: string; to: Destination; goalId?: string | null }): Promise<SentReferral> {
  const { dossierId } = place;
  const referralId = await aRetained(owner, place);
  const { id: packetId } = done(await preparePacket(who, aPacketInput(dossierId, referralId)));
  done(await approveHere(who, { dossierId, packetId, how: 'on_screen' }));
  const { version } = done(await sendReferral(who, { dossierId, referralId, packetId, version: 2 }));
  return { referralId, packetId, version, ...await linksOf(owner, referralId) };
}

/** The live links of a referral, the latest first. */
export async function linksOf(owner: pg.Client, referralId: string): Promise<Pick<SentReferral, 'receiverTokens' | 'learnerTokens'>> {
  const { rows } = await owner.query<{ id: string; side: string }>(
    'select id, side from handoff_link where referral_id = $1 and revoked_at is null order by created_at desc, id', [referralId]);
  const of = (side: string) => rows.filter((row) => row.side === side).map(({ id }) => secrets.linkToken(id));
  return { receiverTokens: of('receiver'), learnerTokens: of('learner') };
}

/** Time passes: clocks show this moment, and what was due by then is carried out in its order; what waits for the morning to be told is told at once. Says which jobs were. */
export async function passTime(until: Date, clocks: readonly { get(type: typeof Clock): Clock }[], { app }: Working, { owner }: TestDatabase): Promise<string[]> {
  for (const one of [...clocks, app]) one.get(Clock).now = () => new Date(until);
  const processors = new Map(jobs.map((one) => app.get(one)).map((processor) => [processor.job as string, processor]));
  const carried: string[] = [];
  for (;;) {
    const { rows: [next] } = await owner.query<{ id: string; job: string }>(`update delivery set due_at = least(due_at, now())
      where id = (select id from delivery where state = 'pending' and done_at is null and (due_at <= $1 or job = 'tell-handoff') order by due_at, id limit 1) returning id, job`, [until]);
    if (!next) return carried;
    await app.get(Outbox).deliver(next.id, processors);
    carried.push(next.job);
  }
}
