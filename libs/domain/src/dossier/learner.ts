import type { CalendarDate } from '../calendar-date.js';
import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';

/** How the person may safely be reached. */
export interface SafeContact {
  readonly byMail: boolean;
  readonly bySms: boolean;
  readonly byPhone: boolean;
  readonly hideService: boolean;
  readonly notBeforeHour: number | null;
  readonly notAfterHour: number | null;
  readonly note: string | null;
}

/** Who the person is, as far as she said. */
export interface LearnerIdentity {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthOn: CalendarDate | null;
  readonly communeNis: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly safeContact: SafeContact;
}

const oldest = 120;

/** An identity as it may be stored: trimmed, plausible, without a national number anywhere. */
export function checkIdentity(raw: LearnerIdentity, today: CalendarDate): Decision<LearnerIdentity> {
  const identity: LearnerIdentity = {
    ...raw,
    givenName: oneLine(raw.givenName),
    familyName: oneLine(raw.familyName),
    email: emptyToNull(raw.email)?.toLowerCase() ?? null,
    phone: emptyToNull(raw.phone),
    communeNis: emptyToNull(raw.communeNis),
    safeContact: { ...raw.safeContact, note: emptyToNull(raw.safeContact.note) },
  };
  if (!identity.givenName || !identity.familyName) return refuse('learner.name_missing');
  const { birthOn, email, phone, safeContact } = identity;
  if (birthOn && (birthOn > today || Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4)) > oldest)) {
    return refuse('learner.birth_invalid');
  }
  if (email && !isEmail(email)) return refuse('contact.email_invalid');
  if (phone && !isPhone(phone)) return refuse('contact.phone_invalid');
  if (!areHours(safeContact)) return refuse('contact.hours_invalid');
  const texts = [identity.givenName, identity.familyName, phone ?? '', safeContact.note ?? ''];
  return texts.some(holdsNationalNumber) ? refuse('text.national_number') : allow(identity);
}

/** Loose on purpose: only a mail proves an address. */
export const isEmail = (value: string): boolean => value.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]{2,}$/.test(value);

const isPhone = (value: string): boolean =>
  /^\+?[0-9 ./()-]{6,30}$/.test(value) && value.replace(/\D/g, '').length >= 6 && value.replace(/\D/g, '').length <= 15;

function areHours({ notBeforeHour: from, notAfterHour: until }: SafeContact): boolean {
  const isHour = (hour: number | null) => hour === null || (Number.isInteger(hour) && hour >= 0 && hour <= 24);
  if (!isHour(from) || !isHour(until) || from === 24 || until === 0) return false;
  return from === null || until === null || from < until;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const emptyToNull = (text: string | null): string | null => text?.trim() || null;
