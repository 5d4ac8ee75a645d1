import { addDays, type CalendarDate, isCalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { checkNote } from '../text/contact-detector.js';
import type { GatheringFacts } from './gathering.js';
import type { Attendance, LeftOutReason, TogetherKind } from './words.js';

/** The same thing for everybody who was there, or who was not. */
export interface TogetherWish {
  readonly to: Attendance;
  readonly kind: TogetherKind;
  readonly onDay: CalendarDate;
  readonly note: string | null;
}

const furthest = 366;

/** What may be planned for all: about a moment that was held, for those of whom somebody said whether they came, on a day to come. */
export function checkTogether(wish: TogetherWish, gathering: GatheringFacts, today: CalendarDate): Decision<TogetherWish> {
  const note = wish.note?.trim() || null;
  if (gathering.state !== 'held') return refuse('gathering.not_held');
  if (wish.to === 'unknown') return refuse('input.invalid');
  if (!isCalendarDate(wish.onDay) || wish.onDay < today || wish.onDay > addDays(today, furthest)) return refuse('gathering.day_invalid');
  if (wish.kind === 'own' && note === null) return refuse('gathering.incomplete');
  // It is written into each dossier, those without a name too.
  const words = checkNote(note === null ? [] : [note], { isAnonymous: true, keepsContacts: false });
  return words.ok ? allow({ ...wish, note }) : words;
}

/** A participant, as far as what is planned for all asks. */
export interface ParticipantFacts {
  readonly isOpen: boolean;
  readonly hasDoor: boolean;
  readonly isPlannedAlready: boolean;
}

/** Why somebody is left out; null: it is planned for her. Who has no door any more learns nothing else of the dossier. */
export function whyLeftOut({ isOpen, hasDoor, isPlannedAlready }: ParticipantFacts): LeftOutReason | null {
  if (!hasDoor) return 'no_door';
  if (!isOpen) return 'closed';
  return isPlannedAlready ? 'planned_already' : null;
}
