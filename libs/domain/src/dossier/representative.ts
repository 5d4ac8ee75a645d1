import type { CalendarDate } from '../calendar-date.js';
import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';
import { adultFrom, birthday, stageOn } from './minor.js';

export const relations = ['mother', 'father', 'guardian', 'foster', 'other'] as const;
export type Relation = (typeof relations)[number];

/** Somebody who answers for a minor: who, by what title, proved how, since and until when. */
export interface Representative {
  readonly name: string;
  readonly relation: Relation;
  readonly proof: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** A representative as may be recorded for a person of this birth: the last day is never later than the eve of the 18th birthday. */
export function checkRepresentative(raw: Representative, birthOn: CalendarDate | null, today: CalendarDate): Decision<Representative> {
  if (birthOn === null) return refuse('representative.birth_unknown');
  if (stageOn(birthOn, today) === 'adult') return refuse('representative.of_adult');
  const [name, proof] = [raw.name.replace(/\s+/g, ' ').trim(), raw.proof.trim()];
  if (!name) return refuse('representative.name_missing');
  if (!proof) return refuse('representative.proof_missing');
  if ([name, proof].some(holdsNationalNumber)) return refuse('text.national_number');
  const isBeyond = raw.until === null || raw.until >= birthday(birthOn, adultFrom);
  if (raw.from > today || (raw.until !== null && raw.until < raw.from)) return refuse('representative.dates_invalid');
  return allow({ ...raw, name, proof, until: isBeyond ? null : raw.until });
}
