import { addDays, type CalendarDate } from '../calendar-date.js';
import type { Actor } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';
import { isEmail } from '../dossier/learner.js';
import { mayKeep, type SheetFacts } from './sheet-rules.js';
import type { SheetKind } from './vocabulary.js';
import { holdsAnyNationalNumber, textOf } from './written.js';

const reviewedAfterDays = 365;

/** When a sheet that was verified today is to be looked at again. */
export const nextReview = (today: CalendarDate): CalendarDate => addDays(today, reviewedAfterDays);

/** Whoever keeps a sheet edits it; to anybody else there is nothing to edit. */
export function mayEdit(sheet: SheetFacts, actor: Pick<Actor, 'organisationId' | 'role'>): Decision<true> {
  const kept = mayKeep(sheet, actor);
  return kept.ok || kept.code === 'sheet.merged' ? kept : refuse('record.not_found');
}

/** What a correction proposes in one of these can be put in its place as it is: plain text, and how long it may be. */
export const applicableFields: Readonly<Record<SheetKind, Readonly<Record<string, number>>>> = {
  offer: { title: 250, objective: 2000, description: 6000, prerequisiteNote: 1000, priceNote: 500, entryNote: 1000, website: 490 },
  branch: { name: 200, street: 200, locality: 120, phone: 40, email: 254, website: 490, openingNote: 500 },
  organisation: { name: 200, acronym: 40, enterpriseNumber: 40, description: 4000, website: 490 },
};

/** Does accepting this correction change the sheet by itself? */
export function isApplicable(kind: SheetKind, field: string | null, proposed: string | null): boolean {
  const most = field === null || !Object.hasOwn(applicableFields[kind], field) ? undefined : applicableFields[kind][field];
  return most !== undefined && proposed !== null && proposed.length <= most;
}

/** What somebody proposes to correct. */
export interface CorrectionContent {
  readonly field: string | null;
  readonly proposed: string | null;
  readonly comment: string | null;
  /** Where a visitor wants the answer. */
  readonly email: string | null;
}

/** A proposal as it may be kept: it says something, and holds no national number. */
export function checkCorrection(raw: CorrectionContent): Decision<CorrectionContent> {
  const correction = { field: textOf(raw.field), proposed: textOf(raw.proposed), comment: textOf(raw.comment),
    email: textOf(raw.email)?.toLowerCase() ?? null };
  const { field, proposed, comment, email } = correction;
  if (proposed === null && comment === null) return refuse('correction.empty');
  if (field !== null && !/^[a-zA-Z]{1,40}$/.test(field)) return refuse('input.invalid');
  if (email !== null && !isEmail(email)) return refuse('contact.email_invalid');
  return holdsAnyNationalNumber([proposed, comment]) ? refuse('text.national_number') : allow(correction);
}

/** What a rule needs to know of a correction. */
export interface CorrectionFacts {
  /** The organisation that keeps the sheet. */
  readonly keeperId: string;
  readonly state: 'accepted' | 'open' | 'refused';
}

/** Whoever keeps the sheet answers, once; a refusal says why. */
export function mayAnswer(
  correction: CorrectionFacts, actor: Pick<Actor, 'organisationId' | 'role'>, said: { isAccepted: boolean; answer: string | null },
): Decision<true> {
  const kept = mayKeep({ keeperId: correction.keeperId }, actor);
  if (!kept.ok) return refuse('record.not_found');
  if (correction.state !== 'open') return refuse('correction.answered');
  if (!said.isAccepted && textOf(said.answer) === null) return refuse('correction.answer_missing');
  return said.answer !== null && holdsAnyNationalNumber([said.answer]) ? refuse('text.national_number') : allow(true);
}

/** What the screen may offer: the answer to what is still open. */
export const canAnswer = (correction: CorrectionFacts, actor: Pick<Actor, 'organisationId' | 'role'>): boolean =>
  mayAnswer(correction, actor, { isAccepted: true, answer: null }).ok;
