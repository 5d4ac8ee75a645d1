import { randomUUID } from 'node:crypto';
import type { ReferralState, Side } from '@boussole/domain/referral/states';
import type pg from 'pg';
import { aPreparedReferral, anOffer, type Place, type Prepared } from '../factories/referral-traces.js';
import { type World, secrets } from '../factories/world.js';
import type { House } from './house.js';
import type { Answer, Visitor } from './visitor.js';

/** By which door somebody comes to a referral. */
export const doors = ['sender', 'coordinator', 'receiver', 'receiver by link', 'learner', 'learner by link'] as const;
export type DoorName = (typeof doors)[number];
export const sideOf = (door: DoorName): Side => (door === 'coordinator' ? 'coordinator' : door.startsWith('receiver') ? 'receiver' : door.startsWith('learner') ? 'learner' : 'sender');

/** A move as a test asks for it; what is not said is filled in with something that will do. */
export interface Asked {
  readonly to: ReferralState | 'ask_cancel';
  readonly version: number;
  readonly commandKey?: string;
  readonly words?: Readonly<Record<string, unknown>>;
}

interface Standing { readonly id: string; readonly version: number; readonly state: ReferralState; readonly viewerCan: readonly ReferralState[] }
export type MoveAnswer = Answer<Record<string, Standing> | null>;

const standing = '{ id version state viewerCan }';
const byInput = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) ${standing} }`;
const documents = {
  send: byInput('sendReferral', 'SendReferralInput'), move: byInput('moveReferral', 'MoveReferralInput'), ask: byInput('askCancel', 'AskCancelInput'),
  receive: byInput('moveHandoff', 'MoveHandoffInput'), receiveByLink: byInput('moveLinkedHandoff', 'MoveLinkedHandoffInput'),
  own: byInput('moveOwnReferral', 'MoveOwnReferralInput'), withdraw: byInput('withdrawOwnReferral', 'WithdrawOwnReferralInput'),
  ownByLink: byInput('moveLinkedReferral', 'MoveLinkedHandoffInput'),
  withdrawByLink: `mutation ($commandKey: Uuid!) { withdrawLinkedReferral(commandKey: $commandKey) ${standing} }`,
};

/** Everybody around the referrals of a world, each at her own browser. */
export class Parties {
  private readonly visitors: Record<'sender' | 'coordinator' | 'receiver' | 'learner' | 'anybody', Visitor>;
  readonly place: Place;

  constructor(house: House, private readonly owner: pg.Client, readonly world: World) {
    const { counsellor, coordinator, grantee, colleague } = world.people;
    const at = (cookie: string): Visitor => Object.assign(house.visitor(), { cookie });
    this.visitors = { sender: at(counsellor.cookie), coordinator: at(coordinator.cookie), receiver: at(grantee.cookie), learner: at(world.holder.cookie), anybody: house.visitor() };
    this.place = { branch: world.branch, far: world.elsewhere.branch, dossierId: world.dossierId, goalId: world.goalId, needId: world.needId,
      hats: { counsellor: counsellor.membershipId, colleague: colleague.membershipId, grantee: grantee.membershipId } };
  }

  /** Where the operator reads its mails. */
  async openMailbox(): Promise<void> {
    const { far } = this.place;
    await this.owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'handoff', 'operateur@test.invalid')`, [far.id, far.organisationId]);
  }

  async prepare(): Promise<Prepared> {
    return aPreparedReferral(this.owner, this.world.mark, this.place, await anOffer(this.owner, this.place.far, 'Une formation de plus'));
  }

  /** One that was sent, and received by an account. */
  async received(): Promise<Prepared> {
    const prepared = await this.prepare();
    for (const [door, to, version] of [['sender', 'sent', 2], ['receiver', 'received', 3]] as const) {
      const { codes } = await this.act(prepared, door, { to, version });
      if (codes.length > 0) throw new Error(codes.join(', '));
    }
    return prepared;
  }

  act(prepared: Prepared, door: DoorName, { to, version, commandKey = randomUUID(), words = {} }: Asked): Promise<MoveAnswer> {
    const { referralId, packetId } = prepared;
    const { dossierId } = this.place;
    const said = { commandKey, version, to, ...words };
    const input = { ...said, referralId };
    const { sender, coordinator, receiver, learner } = this.visitors;
    if (to === 'ask_cancel') return sender.ask(documents.ask, { input: { commandKey, dossierId, referralId, version, text: 'Elle déménage.' } });
    if (door === 'sender' && to === 'sent') return sender.ask(documents.send, { input: { commandKey, dossierId, referralId, version, packetId } });
    if (door === 'sender' || door === 'coordinator') return (door === 'sender' ? sender : coordinator).ask(documents.move, { input: { ...input, dossierId } });
    if (door === 'receiver') return receiver.ask(documents.receive, { input });
    if (door === 'learner') {
      return to === 'withdrawn' ? learner.ask(documents.withdraw, { input: { commandKey, referralId } }) : learner.ask(documents.own, { input });
    }
    return this.byLink(door, prepared, said);
  }

  /** Is the link shut that whoever comes by this door holds? */
  async isLinkShut(prepared: Prepared, door: DoorName): Promise<boolean> {
    return (await this.linkOf(prepared, door))?.isShut ?? false;
  }

  private async linkOf({ referralId }: Prepared, door: DoorName): Promise<{ id: string; isShut: boolean } | undefined> {
    const { rows: [link] } = await this.owner.query<{ id: string; isShut: boolean }>(`select id, revoked_at is not null as "isShut"
      from handoff_link where referral_id = $1 and side = $2 order by created_at desc, id limit 1`, [referralId, sideOf(door)]);
    return link;
  }

  private async byLink(door: DoorName, prepared: Prepared, input: { readonly to: string; readonly commandKey: string }): Promise<MoveAnswer> {
    const link = await this.linkOf(prepared, door);
    const token = link ? secrets.linkToken(link.id) : 'nothing';
    const [query, variables] = door === 'receiver by link' ? [documents.receiveByLink, { input }]
      : input.to === 'withdrawn' ? [documents.withdrawByLink, { commandKey: input.commandKey }] : [documents.ownByLink, { input }];
    return this.visitors.anybody.send(JSON.stringify({ query, variables }), { 'x-relais': token });
  }
}
