import type { CalendarDate } from '../calendar-date.js';
import type { GoalKind } from '../dossier/goal.js';
import type { AgeBand, Transport } from '../dossier/situation-words.js';
import type { OfferKind, WeekTime } from '../register/vocabulary.js';
import type { WishedContact } from './parts.js';

/** Codes and words, never an address or a birth date: what an operator reads before it accepts. The names of the fields are the contract. */
export type PacketContent = {
  readonly format: 1;
  /** For whom it was made: another recipient is another packet. */
  readonly recipient: PacketRecipient;
  readonly name: string;
  readonly isAlias: boolean;
  readonly ageBand: AgeBand | null;
  readonly goal: { readonly kind: GoalKind; readonly title: string; readonly trade: string | null } | null;
  readonly need: PacketNeed | null;
  readonly constraints: PacketConstraints | null;
  readonly contact: PacketContact | null;
  readonly freeText: string | null;
};

export type PacketRecipient = {
  readonly offerId: string;
  readonly offerTitle: string;
  readonly branchId: string;
  readonly branchName: string;
  readonly organisationName: string;
};

export type PacketNeed = {
  readonly kind: OfferKind;
  readonly trade: string | null;
  readonly field: string | null;
  readonly level: number | null;
  readonly commune: string | null;
  readonly wantedBefore: CalendarDate | null;
};

export type PacketConstraints = {
  readonly words: string | null;
  readonly times: readonly WeekTime[];
  readonly transports: readonly Transport[];
  readonly maxMinutes: number | null;
  readonly availableFrom: CalendarDate | null;
};

/** How to reach her, without the address itself, and the rule that keeps her safe. */
export type PacketContact = {
  readonly wished: WishedContact;
  readonly hideService: boolean;
  readonly notBeforeHour: number | null;
  readonly notAfterHour: number | null;
  readonly note: string | null;
};
