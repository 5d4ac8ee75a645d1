import type { HandoffDateWish } from '@boussole/domain/packet/handoff-date';
import type { PacketApproval } from '@boussole/domain/packet/parts';
import type { DeclineCode, OutcomeCode, ReasonCode, ReferralState, Side } from '@boussole/domain/referral/states';
import type { Moments } from './moments.js';

/** Where a referral of the demonstration goes. */
export type Receiver = 'ifapme' | 'cisp' | 'eps' | 'forem';

export type Place = Pick<HandoffDateWish, 'minutes' | 'place' | 'contact'> & { readonly startsAt: Date };

/** One thing that somebody did of a referral; `expiry` is the moment at which its time runs out. */
export interface Step {
  readonly to: ReferralState | 'cancel_asked' | 'dates_proposed' | 'agree' | 'disagree';
  readonly side: Side;
  readonly at: Date | 'expiry';
  readonly text?: string;
  readonly learnerText?: string;
  readonly code?: DeclineCode;
  readonly outcomeCode?: OutcomeCode;
  readonly onDate?: string;
  readonly appointment?: Place;
  readonly dates?: readonly Place[];
  /** The referral of the same goal that won. */
  readonly won?: string;
}

/** What is said in the conversation, and until when each side has read it. */
export interface Said { readonly side: 'sender' | 'receiver'; readonly at: Date; readonly text: string }

/** What happened to one referral, as of a day. */
export interface Life {
  /** When the person and her counsellor chose; it left a little later. */
  readonly chosenAt: Date;
  readonly steps: readonly Step[];
  readonly messages?: readonly Said[];
  readonly readAt?: Partial<Record<'sender' | 'receiver', Date>>;
}

/** One referral of the demonstration. */
export interface Told {
  readonly key: string;
  readonly lead: 'nadia' | 'karim';
  readonly receiver: Receiver;
  /** What the person aims at: its ROME code and her words. */
  readonly trade: string;
  readonly goal: string;
  /** Said before any offer was shown. */
  readonly wish: { readonly source: 'kiosk' | 'phone' | 'own_page' | 'counsellor'; readonly words?: string; readonly operator?: Receiver };
  readonly reason: ReasonCode | null;
  readonly freeText: string;
  readonly approvedBy: PacketApproval | null;
  /** Chosen with another one: the same person, the same goal, the same frozen set. */
  readonly with?: string;
  /** Its mail to the operator came back. */
  readonly isBounced?: boolean;
  /** After it ended, the sender began again. */
  readonly isReRouted?: boolean;
  life(moments: Moments): Life;
}
