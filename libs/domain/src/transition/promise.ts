import { addDays, brusselsDay, type CalendarDate } from '../calendar-date.js';
import { addMonths } from './offsets.js';
import { type SurveyMonth, surveyMonths } from './surveys.js';

/** No figure is said about fewer persons than this. */
export const fewestPersons = 5;

/** What the promise of those who advise is measured on: one person of theirs. */
export interface PromiseFacts {
  /** When she was in touch with somebody: interviews, contacts of her plans. */
  readonly contacts: readonly Date[];
  /** When the first referral left that led to an enrolment, or was accepted; none yet. */
  readonly rightServiceAt: Date | null;
  readonly transitions: readonly { readonly declaredAt: Date; readonly onDate: CalendarDate }[];
  /** Referrals sent, and when she answered where she stands. */
  readonly sentOn: readonly CalendarDate[];
  readonly answeredAt: readonly Date[];
}

/** Contacts up to the right service, that day included; null while there is none. "Two at most" is the promise. */
export function contactsUntilService({ contacts, rightServiceAt }: PromiseFacts): number | null {
  if (rightServiceAt === null) return null;
  const day = brusselsDay(rightServiceAt);
  return contacts.filter((at) => brusselsDay(at) <= day).length;
}

/** Days from a turning point, or from when it was made known if that was later, to the first contact after it; null while there is none. */
export function daysToFirstContact(transition: { readonly declaredAt: Date; readonly onDate: CalendarDate }, contacts: readonly Date[]): number | null {
  const declaredOn = brusselsDay(transition.declaredAt);
  const from = transition.onDate > declaredOn ? transition.onDate : declaredOn;
  const days = contacts.map(brusselsDay).filter((day) => day >= from).sort();
  return days[0] === undefined ? null : daysBetween(from, days[0]);
}

const daysBetween = (from: CalendarDate, until: CalendarDate): number => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** How long after its month an answer, or a contact, still counts for a survey. */
export const reachedWithinDays = 30;

/** Was she reached so many months after a referral? Null: that is not over yet, nobody can say. */
export function isReached(sentOn: CalendarDate, month: SurveyMonth, moments: readonly Date[], today: CalendarDate): boolean | null {
  const from = addDays(addMonths(sentOn, month), -7);
  const until = addDays(addMonths(sentOn, month), reachedWithinDays);
  // Counted before its time is over, it would only count those who answered.
  return today <= until ? null : moments.map(brusselsDay).some((day) => day >= from && day <= until);
}

/** A figure about so many persons; hidden where they are too few. */
export interface Figure { readonly value: number | null; readonly persons: number | null }

const hidden: Figure = { value: null, persons: null };
const about = (persons: number, value: () => number): Figure => (persons < fewestPersons ? hidden : { value: value(), persons });

export interface PromiseFigures {
  /** The share of persons who needed two contacts at most. */
  readonly withinTwoContacts: Figure;
  readonly medianContacts: Figure;
  readonly medianDaysToContact: Figure;
  readonly reached: readonly ({ readonly month: SurveyMonth } & Figure)[];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}

const share = (values: readonly boolean[]): number => values.filter(Boolean).length / values.length;
const known = <Value>(value: Value | null): value is Value => value !== null;

/** The figures of the promise about some persons; each person counts once in each. */
export function promiseFigures(persons: readonly PromiseFacts[], today: CalendarDate): PromiseFigures {
  const contacts = persons.map(contactsUntilService).filter(known);
  const waits = persons.map(({ transitions, contacts: made }) => transitions.map((one) => daysToFirstContact(one, made)).filter(known))
    .filter(({ length }) => length > 0).map((days) => median(days));
  return {
    withinTwoContacts: about(contacts.length, () => share(contacts.map((count) => count <= 2))),
    medianContacts: about(contacts.length, () => median(contacts)),
    medianDaysToContact: about(waits.length, () => median(waits)),
    reached: surveyMonths.map((month) => {
      const each = persons.map(({ sentOn, answeredAt, contacts: made }) =>
        sentOn.map((day) => isReached(day, month, [...answeredAt, ...made], today)).filter(known)).filter(({ length }) => length > 0);
      return { month, ...about(each.length, () => share(each.map((ones) => ones.some(Boolean)))) };
    }),
  };
}
