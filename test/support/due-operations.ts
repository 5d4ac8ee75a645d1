import type { Visitor } from './visitor.js';

/** Documents of what is due, and what is read of their answers. */
const item = 'id version dossierId dossierTitle kind way isUrgent dueOn isLate point words note ownerMembershipId ownerName replaces isMine';
const page = `items { ${item} } next count lateCount colleagues { membershipId name }`;

export interface Due {
  id: string; version: number; dossierId: string; dossierTitle: string | null; kind: string; isUrgent: boolean; dueOn: string; isLate: boolean;
  point: string | null; words: string | null; note: string | null; ownerMembershipId: string; ownerName: string; replaces: boolean; isMine: boolean;
}
export interface DuePage { items: Due[]; next: string | null; count: number; lateCount: number; colleagues: { membershipId: string; name: string }[] }

export const dueDocument = `query ($scope: DueScope!, $after: Text) { dueFollowUps(scope: $scope, after: $after) { ${page} } }`;
export const dueOf = async (visitor: Visitor, scope: 'mine' | 'branch' = 'mine', after: string | null = null): Promise<DuePage> =>
  (await visitor.must<{ dueFollowUps: DuePage }>(dueDocument, { scope, after })).dueFollowUps;

export const myDayDocument = `{ myDay { due { ${page} } nextDue { ${item} } } }`;
export const myDayOf = async (visitor: Visitor): Promise<{ due: DuePage; nextDue: Due | null }> =>
  (await visitor.must<{ myDay: { due: DuePage; nextDue: Due | null } }>(myDayDocument)).myDay;

export interface Week {
  week: string; today: string; lateCount: number;
  days: { on: string; isLegalHoliday: boolean; schoolHolidays: string[]; taskCount: number; tasks: Due[];
    appointments: { id: string; dossierTitle: string; startsAt: string; replaces: boolean; ownerName: string }[] }[];
  absences: { name: string; replacementName: string; isMine: boolean }[];
}
export const agendaDocument = `query ($week: Text) { agenda(week: $week) { week today lateCount absences { name replacementName isMine }
  days { on isLegalHoliday schoolHolidays taskCount tasks { ${item} } appointments { id dossierTitle startsAt replaces ownerName } } } }`;
export const agendaOf = async (visitor: Visitor, week: string | null = null): Promise<Week> =>
  (await visitor.must<{ agenda: Week }>(agendaDocument, { week })).agenda;

export interface Changed { changed: { id: string; version: number }[]; refused: { id: string; code: string }[] }
export const seen = (items: readonly Pick<Due, 'id' | 'dossierId' | 'version'>[]) =>
  items.map(({ id, dossierId, version }) => ({ id, dossierId, version }));

const verb = (name: string, type: string) => (visitor: Visitor, items: readonly Pick<Due, 'id' | 'dossierId' | 'version'>[], more: object = {}) =>
  visitor.ask<Record<string, Changed>>(`mutation ($input: ${type}!) { ${name}(input: $input) { changed { id version } refused { id code } } }`,
    { input: { items: seen(items), ...more } }).then(({ data, codes }) => ({ ...data?.[name], codes }) as Changed & { codes: string[] });

export const doThem = verb('doFollowUps', 'DoFollowUpsInput');
export const snoozeThem = verb('snoozeFollowUps', 'SnoozeFollowUpsInput');
export const delegateThem = verb('delegateFollowUps', 'DelegateFollowUpsInput');
export const cancelThem = verb('cancelFollowUps', 'CancelFollowUpsInput');
export const undoThem = verb('undoFollowUps', 'UndoFollowUpsInput');

export const promisesDocument = `query ($from: CalendarDate!, $until: CalendarDate!) { promises(from: $from, until: $until) { branchName threshold
  withinTwoContacts { value persons } medianContacts { value persons } medianDaysToContact { value persons } reached { months value persons } } }`;
