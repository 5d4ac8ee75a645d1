import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { isEmail } from '../dossier/learner.js';
import { readEnterpriseNumber } from './enterprise-number.js';
import { inOrder, isHour } from './exchange/opening-hours.js';
import type { ContactPurpose } from './vocabulary.js';
import { holdsAnyNationalNumber, isCallable, isWebsite, lineOf, textOf, websiteOf } from './written.js';

/** What a branch's sheet says. */
export interface BranchContent {
  readonly name: string;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly locality: string | null;
  readonly communeNis: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly opening: readonly { readonly day: number; readonly from: string; readonly until: string }[];
  readonly openingNote: string | null;
  readonly closures: readonly { readonly from: CalendarDate; readonly until: CalendarDate; readonly reason: string | null }[];
  readonly workingDays: readonly number[];
  readonly closesForSchoolHolidays: boolean;
  readonly isAccessible: boolean | null;
  readonly contacts: readonly ContactContent[];
}

/** Whom to write to at a branch. */
export interface ContactContent {
  readonly purpose: ContactPurpose;
  readonly name: string | null;
  readonly email: string;
  readonly phone: string | null;
}

const isDay = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 7;

/** A branch as it may be kept: trimmed, plausible, hours and closures in order; whether its commune exists is asked elsewhere. */
export function checkBranch(raw: BranchContent): Decision<BranchContent> {
  const branch = tidy(raw);
  if (!branch.name) return refuse('branch.name_missing');
  if (branch.postcode !== null && !/^(?:[1-9]\d{3}|\d{5})$/.test(branch.postcode)) return refuse('branch.postcode_invalid');
  if (!areHours(branch)) return refuse('branch.hours_invalid');
  if (branch.closures.some(({ from, until }) => until < from)) return refuse('branch.closures_invalid');
  if (![branch, ...branch.contacts].every(({ email }) => email === null || isEmail(email))) return refuse('contact.email_invalid');
  if (![branch, ...branch.contacts].every(({ phone }) => phone === null || isCallable(phone))) return refuse('contact.phone_invalid');
  if (branch.website && !isWebsite(branch.website)) return refuse('website.invalid');
  const texts = [branch.name, branch.street, branch.locality, branch.phone, branch.openingNote, ...branch.closures.map(({ reason }) => reason),
    ...branch.contacts.flatMap(({ name, phone }) => [name, phone])];
  return holdsAnyNationalNumber(texts) ? refuse('text.national_number') : allow(branch);
}

function tidy(raw: BranchContent): BranchContent {
  const contacts = new Map(raw.contacts.map((contact) => {
    const email = contact.email.trim().toLowerCase();
    return [`${contact.purpose} ${email}`, { ...contact, email, name: lineOf(contact.name), phone: lineOf(contact.phone) }];
  }));
  return {
    ...raw, name: lineOf(raw.name) ?? '', street: lineOf(raw.street), postcode: lineOf(raw.postcode), locality: lineOf(raw.locality),
    communeNis: lineOf(raw.communeNis), phone: lineOf(raw.phone), email: lineOf(raw.email)?.toLowerCase() ?? null,
    website: websiteOf(raw.website), openingNote: textOf(raw.openingNote), opening: inOrder(raw.opening),
    closures: raw.closures.map((closure) => ({ ...closure, reason: lineOf(closure.reason) })).sort((a, b) => (a.from < b.from ? -1 : 1)),
    workingDays: [...new Set(raw.workingDays)].sort(), contacts: [...contacts.values()],
  };
}

// In order already: two spans of a day meet at most.
function areHours({ opening, workingDays }: BranchContent): boolean {
  const arePlausible = opening.every(({ day, from, until }) => isDay(day) && isHour(from) && isHour(until) && from < until);
  const areApart = opening.every(({ day, from }, place) => opening[place - 1]?.day !== day || (opening[place - 1]?.until ?? '') <= from);
  return arePlausible && areApart && workingDays.every(isDay);
}

/** What an organisation's sheet says. */
export interface OrganisationContent {
  readonly name: string;
  readonly acronym: string | null;
  readonly enterpriseNumber: string | null;
  readonly description: string | null;
  readonly website: string | null;
}

/** An organisation as it may be kept: trimmed, its number whole and true. */
export function checkOrganisation(raw: OrganisationContent): Decision<OrganisationContent> {
  const name = lineOf(raw.name);
  const typed = lineOf(raw.enterpriseNumber);
  const enterpriseNumber = typed === null ? null : readEnterpriseNumber(typed);
  const website = websiteOf(raw.website);
  if (!name) return refuse('branch.name_missing');
  if (typed !== null && enterpriseNumber === null) return refuse('enterprise.number_invalid');
  if (website && !isWebsite(website)) return refuse('website.invalid');
  const organisation = { name, acronym: lineOf(raw.acronym), enterpriseNumber, description: textOf(raw.description), website };
  const { acronym, description } = organisation;
  return holdsAnyNationalNumber([name, acronym, description]) ? refuse('text.national_number') : allow(organisation);
}
