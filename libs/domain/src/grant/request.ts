import type { Actor } from '../access/roles.js';
import type { Section } from '../access/sections.js';
import { brusselsDay, type CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';
import { latestUntil } from './terms.js';

/** Unanswered, a request ends after so many days. */
export const requestDays = 30;

/** What a service asks for. */
export interface GrantAsked {
  readonly sections: readonly Section[];
  readonly mayWrite: boolean;
  readonly untilOn: CalendarDate;
}

/** A request as it waits. */
export interface GrantRequestFacts extends GrantAsked {
  readonly state: 'open' | 'granted' | 'refused';
  readonly expiresAt: Date;
  /** For the person who asks alone, not for her whole branch. */
  readonly isPersonal: boolean;
}

/** What is given in answer: never more than was asked. */
export interface GrantAnswer extends GrantAsked { readonly isPersonal: boolean }

/** May this be asked for? */
export function checkAsked(asked: GrantAsked, message: string, today: CalendarDate): Decision<string> {
  const text = message.trim();
  if (asked.untilOn < today || asked.untilOn > latestUntil(today)) return refuse('grant.until_invalid');
  if (text === '') return refuse('grant_request.message_missing');
  return holdsNationalNumber(text) ? refuse('text.national_number') : allow(text);
}

/** May this request still be answered? */
export const checkOpen = ({ state, expiresAt }: Pick<GrantRequestFacts, 'state' | 'expiresAt'>, now: Date): Decision<true> =>
  (state === 'open' && now < expiresAt ? allow(true) : refuse('grant_request.decided'));

/** May it be answered with this? The same scope or a narrower one; a day that has passed meanwhile binds nobody. */
export function checkAnswer(request: GrantRequestFacts, answer: GrantAnswer, now: Date): Decision<true> {
  const open = checkOpen(request, now);
  if (!open.ok) return open;
  const today = brusselsDay(now);
  const latest = request.untilOn < today ? latestUntil(today) : request.untilOn;
  const isWithin = answer.sections.every((name) => request.sections.includes(name)) && (request.mayWrite || !answer.mayWrite)
    && answer.untilOn <= latest && (answer.isPersonal || !request.isPersonal);
  return isWithin ? allow(true) : refuse('grant_request.wider');
}

/** Whom a grant lets in, and whether it still does. */
export interface GrantHeld {
  readonly toBranchId: string;
  readonly toMembershipId: string | null;
  readonly isLive: boolean;
}

/** The one who received may give it back, for herself or for the branch she works in. */
export function mayRenounce(grant: GrantHeld, actor: Actor): Decision<true> {
  const isHers = grant.toBranchId === actor.branchId && (grant.toMembershipId === null || grant.toMembershipId === actor.membershipId);
  if (!isHers) return refuse('record.not_found');
  return grant.isLive ? allow(true) : refuse('grant.over');
}
