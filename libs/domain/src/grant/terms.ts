import { type Purpose, type Section, sections } from '../access/sections.js';
import { addDays, type CalendarDate, isCalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { brusselsMidnight } from '../team/wall-time.js';
import { holdsNationalNumber } from '../text/national-number.js';

/** On what ground a dossier is shared: only the first is a consent, the others are told, not asked. */
export const bases = ['consent', 'public_mission', 'vital_interest'] as const;
export type Basis = (typeof bases)[number];

/** What proves it. */
export const evidences = ['in_app', 'signed_paper', 'oral_witness', 'legal_text', 'vital_note'] as const;
export type Evidence = (typeof evidences)[number];

/** Who may say that it is so. */
export const givers = ['learner', 'representative', 'caseworker'] as const;
export type Giver = (typeof givers)[number];

/** Which proofs go with which ground; the first is the one proposed. */
export const evidencesOf: Readonly<Record<Basis, readonly Evidence[]>> = {
  consent: ['oral_witness', 'signed_paper', 'in_app'],
  public_mission: ['legal_text'],
  vital_interest: ['vital_note'],
};

/** The text that is read to the person before she agrees; a new text takes a new name. */
export const sharingText = 'partage-2026-11';

/** How long a proof's words must be to say something, and how long they may be. */
export const evidenceLength: Readonly<Record<Evidence, { readonly least: number; readonly most: number }>> = {
  in_app: { least: 0, most: 0 },
  signed_paper: { least: 0, most: 200 },
  oral_witness: { least: 3, most: 200 },
  legal_text: { least: 8, most: 500 },
  vital_note: { least: 20, most: 500 },
};

const usualMonths = 3;
const mostMonths = 12;

/** What is proposed, as a form gives it. What is very personal is said apart from the list. */
export interface GrantProposal {
  readonly purpose: Purpose;
  readonly sections: readonly Section[];
  readonly withSpecial: boolean;
  readonly mayWrite: boolean;
  readonly basis: Basis;
  readonly evidence: Evidence;
  readonly evidenceText: string | null;
  readonly evidenceHash: string | null;
  readonly textVersion: string;
  readonly untilOn: CalendarDate;
}

/** The same, as it may be kept. */
export interface GrantTerms {
  readonly purpose: Purpose;
  readonly sections: readonly Section[];
  readonly mayWrite: boolean;
  readonly basis: Basis;
  readonly evidence: Evidence;
  readonly evidenceText: string | null;
  readonly evidenceHash: string | null;
  readonly textVersion: string;
  readonly until: Date;
}

/** The same day so many months later; the last of the month where there is no such day. */
export function monthsLater(day: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const next = new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10);
  const last = Number(addDays(next, -1).slice(8));
  return addDays(first, Math.min(date, last) - 1);
}

/** Proposed when nobody says otherwise. */
export const usualUntil = (today: CalendarDate): CalendarDate => monthsLater(today, usualMonths);

/** The last day that may be chosen. */
export const latestUntil = (today: CalendarDate): CalendarDate => monthsLater(today, mostMonths);

/** A grant holds through its last day: it ends at the midnight that follows, as Brussels counts it. */
export const endOf = (lastDay: CalendarDate): Date | null => (isCalendarDate(lastDay) ? brusselsMidnight(addDays(lastDay, 1)) : null);

/** The sections shared, in their order: who the person is always, what is very personal only when it was ticked for itself. */
export const sharedSections = (chosen: readonly Section[], withSpecial: boolean): Section[] =>
  sections.filter((name) => name === 'identity' || (name === 'special' ? withSpecial : chosen.includes(name)));

/** A grant as it may be given today: no grant without evidence, none without an end. */
export function checkTerms(proposal: GrantProposal, by: Giver, today: CalendarDate): Decision<GrantTerms> {
  const { purpose, mayWrite, basis, evidence, textVersion, untilOn } = proposal;
  const until = endOf(untilOn);
  if (!until || untilOn < today || untilOn > latestUntil(today)) return refuse('grant.until_invalid');
  if (proposal.sections.includes('special') || textVersion !== sharingText) return refuse('input.invalid');
  const proof = checkEvidence(proposal, by);
  return proof.ok
    ? allow({ purpose, mayWrite, basis, evidence, textVersion, until, ...proof.value,
      sections: sharedSections(proposal.sections, proposal.withSpecial) })
    : proof;
}

type Proof = Pick<GrantProposal, 'evidenceText' | 'evidenceHash'>;

// Only the person herself gives her word on the screen; whoever writes it down for her says who heard it, or what she signed.
function checkEvidence({ basis, evidence, ...given }: GrantProposal, by: Giver): Decision<Proof> {
  const isHerOwn = evidence === 'in_app';
  const text = given.evidenceText?.trim() ?? '';
  const { least, most } = evidenceLength[evidence];
  const hash = given.evidenceHash?.toLowerCase() ?? null;
  if (!evidencesOf[basis].includes(evidence) || isHerOwn === (by === 'caseworker')) return refuse('grant.evidence_missing');
  if (evidence === 'signed_paper' && !/^[0-9a-f]{64}$/.test(hash ?? '')) return refuse('grant.evidence_missing');
  if ([...text].length < least) return refuse('grant.evidence_missing');
  if (text.length > most) return refuse('text.too_long');
  if (holdsNationalNumber(text)) return refuse('text.national_number');
  return allow({ evidenceText: text || null, evidenceHash: evidence === 'signed_paper' ? hash : null });
}
