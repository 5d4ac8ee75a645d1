import type { PreferenceSource } from '../choice/words.js';
import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { checkNote } from '../text/contact-detector.js';

/** How it came to us when she typed it with a code. */
export const codePlaces = ['kiosk', 'phone'] as const satisfies readonly PreferenceSource[];
export type CodePlace = (typeof codePlaces)[number];

/** How a counsellor writes it down. */
export const recordedWays = ['counsellor', 'signed_form'] as const satisfies readonly PreferenceSource[];
export type RecordedWay = (typeof recordedWays)[number];

/** Only what the person said by her own hand counts as verified. */
export const isVerified = (source: PreferenceSource): boolean => source !== 'counsellor';

export const longestWish = 300;

/** What she has in mind: an organisation, an offer, her own words; or nothing precise. */
export interface Wish {
  readonly organisationId: string | null;
  readonly offerId: string | null;
  readonly words: string | null;
  readonly isNone: boolean;
}

/** Exactly one answer; words reach nobody and number nobody. */
export function checkWish({ organisationId, offerId, words, isNone }: Wish): Decision<Wish> {
  const said = words?.trim() || null;
  const answers = [organisationId, offerId, said].filter((answer) => answer !== null).length + (isNone ? 1 : 0);
  if (answers === 0) return refuse('preference.missing');
  if (answers > 1) return refuse('preference.several');
  if (said !== null && said.length > longestWish) return refuse('text.too_long');
  const checked = checkNote([said ?? ''], { isAnonymous: true, keepsContacts: false });
  return checked.ok ? allow({ organisationId, offerId, words: said, isNone }) : checked;
}

export interface SignedForm {
  readonly addedOn: string;
  readonly state: 'quarantine' | 'ready' | 'refused' | 'removed';
}

/** A form counts when it was put in the dossier the day it is spoken of. */
export const isFormOfToday = ({ addedOn, state }: SignedForm, today: string): boolean =>
  addedOn === today && (state === 'quarantine' || state === 'ready');
