import { randomUUID } from 'node:crypto';
import type { Answer, Visitor } from './visitor.js';

const talk = '{ messages { id side name text at isNew } unread otherReadAt isOpen }';
const fields = `{ id version state offerTitle sessionStartsOn sender { name branchName organisationName } sentAt dueKind dueAt isPaused expiresAt waitUntil
  cancelAskedAt declineCode outcomeCode overAt viewerCan alike
  packet { name isAlias ageBand freeText goal { title } constraints { words } contact { wished note } }
  contact { name email phone communeName safeContact { byPhone note } }
  dates { id state startsAt minutes place link contact bySide }
  history { seq side name move to code text learnerText onDate } conversation ${talk} }`;

export interface Handoff {
  id: string; version: number; state: string; offerTitle: string; sender: { name: string | null; branchName: string }; dueAt: string | null;
  isPaused: boolean; overAt: string | null; viewerCan: string[]; alike: number;
  packet: { name: string; freeText: string | null; contact: { note: string | null } | null } | null;
  contact: { name: string; email: string | null; phone: string | null; safeContact: { note: string | null } } | null;
  dates: { id: string; state: string; place: string | null }[];
  history: { side: string; name: string | null; move: string; to: string; code: string | null; text: string | null; learnerText: string | null }[];
  conversation: { messages: { id: string; side: string; name: string | null; text: string; at: string; isNew: boolean }[]; unread: number;
    otherReadAt: string | null; isOpen: boolean } | null;
}
export interface InboxLine {
  id: string; state: string; offerTitle: string; senderBranchName: string; dueAt: string | null; isPaused: boolean; isCancelAsked: boolean; unread: number;
}
export interface InboxPage { lines: InboxLine[]; totals: { todo: number; waiting: number; answered: number }; next: string | null; asOf: string }
export interface Door { state: string; offerTitle: string | null; senderBranchName: string | null }
export interface SessionAnswered { answered: number; refused: { referralId: string; code: string }[] }

const one = <Data>(name: string) => ({ data, ...answer }: Answer<Record<string, Data> | null>): Answer<Data> =>
  ({ ...answer, data: data?.[name] as Data }); // null when it was refused

export const readInbox = (who: Visitor, view = 'todo', after: string | null = null) => who.ask<Record<string, InboxPage>>(
  `query ($view: InboxView!, $after: Text) { inbox(view: $view, after: $after) { lines { id state offerId offerTitle sessionId sessionStartsOn
    senderBranchName senderOrganisationName dueKind dueAt isPaused isCancelAsked waitUntil unread sentAt movedAt }
    totals { todo waiting answered } next asOf } }`, { view, after }).then(one<InboxPage>('inbox'));
export const countNews = (who: Visitor, since: string) =>
  who.ask<Record<string, number>>('query ($since: Instant!) { inboxNews(since: $since) }', { since }).then(one<number>('inboxNews'));
export const readHandoff = (who: Visitor, id: string) =>
  who.ask<Record<string, Handoff>>(`query ($id: Uuid!) { handoff(id: $id) ${fields} }`, { id }).then(one<Handoff>('handoff'));
export const readLinked = (who: Visitor) => who.ask<Record<string, Handoff>>(`{ linkedHandoff ${fields} }`).then(one<Handoff>('linkedHandoff'));
export const readDoor = (who: Visitor) =>
  who.ask<Record<string, Door>>('{ handoffDoor { state offerTitle senderBranchName senderOrganisationName sentAt } }').then(one<Door>('handoffDoor'));

const telling = <Data>(name: string, type: string, selection = '') => (who: Visitor, input: object) =>
  who.ask<Record<string, Data>>(`mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input }).then(one<Data>(name));
const said = (name: string, type: string) => (who: Visitor, input: object) => telling<boolean>(name, type)(who, { commandKey: randomUUID(), ...input });

export const sayInHandoff = said('sayInHandoff', 'SayInHandoffInput');
export const sayInLinked = said('sayInLinkedHandoff', 'SayInput');
export const sayInReferral = said('sayInReferral', 'SayInReferralInput');
export const markRead = telling<boolean>('markHandoffRead', 'ReadUntilInput');
export const markReferralRead = telling<boolean>('markReferralRead', 'ReadReferralUntilInput');
export const markLinkedRead = (who: Visitor, until: string) =>
  who.ask<Record<string, boolean>>('mutation ($until: Instant!) { markLinkedRead(until: $until) }', { until }).then(one<boolean>('markLinkedRead'));
export const answerSession = (who: Visitor, input: object) =>
  telling<SessionAnswered>('answerSession', 'AnswerSessionInput', '{ answered refused { referralId code } }')(who, { commandKey: randomUUID(), ...input });
