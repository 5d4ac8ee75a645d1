import type { Decision } from '@boussole/domain/decision';
import { movesOf } from '@boussole/domain/referral/law';
import type { ReferralState, Side } from '@boussole/domain/referral/states';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { carryOut, type EventLine, type NewLink, type Outcome, type RowChange } from './carry-out.js';
import { membershipOf, openDoor, type Party, sideOf, viaOf } from './party.js';
import { findReferral, type FoundReferral } from './referral-facts.queries.js';
import type { ReferralStandingView } from './referral.graphql.js';

/** An act about a referral, as its use case tells it apart. */
export interface Act {
  readonly what: string;
  /** What the log calls it. */
  readonly move: string;
  readonly referralId: string;
  readonly commandKey: string;
  /** What makes two commands the same. */
  readonly request: unknown;
  /** For a move: where to. */
  readonly to?: ReferralState;
}

/** What an act decided, before it is written down. */
export interface Decided {
  readonly outcome: Decision<Outcome>;
  readonly row?: RowChange;
  readonly words?: Partial<Pick<EventLine, 'code' | 'text' | 'learnerText' | 'onDate'>>;
  readonly links?: readonly NewLink[];
  /** What else the decision writes, in the same transaction. */
  readonly also?: (outcome: Outcome) => Promise<void>;
}

/** What a decision is made from. */
export interface Deciding {
  readonly tx: Transaction;
  readonly found: FoundReferral;
  readonly side: Side;
  readonly at: Date;
}

/** Somebody came too late: the answer says where the referral stands now. */
export class MovedOn extends Refusal {
  constructor(state: ReferralState, version: number) {
    super('referral.changed_elsewhere');
    Object.assign(this.extensions, { state, version });
  }
}

/** Every act about a referral goes this way: its door, its lock, once per command, the domain's decision, everything written together. */
@Injectable()
export class ChangeReferral {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets) {}

  execute(party: Party, act: Act, decide: (deciding: Deciding) => Promise<Decided>): Promise<ReferralStandingView> {
    const requestHash = this.secrets.fingerprint(act.request);
    return openDoor(this.db, party, act.what, act.referralId, async (tx) => {
      const found = await findReferral(tx.ask, party, act.referralId, act.commandKey, act.to === 'sent' ? 'refer' : 'follow_referral');
      if (found.done) return this.again(found, party, requestHash);
      const side = sideOf(party, act.to);
      const at = this.clock.now();
      const { outcome, row = {}, words = {}, links = [], also } = await decide({ tx, found, side, at });
      if (!outcome.ok) throw outcome.code === 'referral.changed_elsewhere' ? new MovedOn(found.facts.state, found.facts.version) : new Refusal(outcome.code);
      const event: EventLine = { at, move: act.move, side, via: viaOf(party), membershipId: membershipOf(party), code: null, text: null,
        learnerText: null, onDate: null, ...words, commandKey: act.commandKey, requestHash };
      await carryOut(tx, found, { outcome: outcome.value, row, event, links });
      await also?.(outcome.value);
      return standing({ ...found.facts, ...outcome.value, id: found.id }, party);
    });
  }

  // The same words again are the same act, and nothing is done; other words under its key are a mistake.
  private again({ id, done, facts, dueAt, dueKind, overAt }: FoundReferral, party: Party, requestHash: Buffer): ReferralStandingView {
    if (done?.requestHash !== requestHash.toString('hex')) throw new Refusal('command.reused');
    return standing({ ...facts, id, dueAt, dueKind, overAt }, party);
  }
}

type Stands = Pick<Outcome, 'state' | 'version' | 'movedAt' | 'sentAt' | 'dueAt' | 'dueKind' | 'expiresAt' | 'cancelAskedAt' | 'overAt'> & { readonly id: string };

/** Where it stands, and what the party may do next. */
function standing(now: Stands, party: Party): ReferralStandingView {
  const { id, version, state, movedAt, sentAt, dueKind, dueAt, expiresAt, cancelAskedAt, overAt } = now;
  return { id, version, state, movedAt, sentAt, dueKind, dueAt, expiresAt, cancelAskedAt, overAt, viewerCan: mayMoveTo(state, party) };
}

/** Where somebody may move it from here; sending has its own verb and counts among them. */
export function mayMoveTo(state: ReferralState, party: Party): ReferralState[] {
  const isCoordinator = party.side === 'sender' && party.viewer.role === 'coordinator';
  return [...movesOf(state, party.side), ...(isCoordinator ? movesOf(state, 'coordinator') : [])];
}
