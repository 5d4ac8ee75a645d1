import { addDays, type CalendarDate } from '../calendar-date.js';

/** How long what is kept. A proposal: each controller confirms or changes it, under a version of its own. */
export interface RetentionTable {
  readonly version: string;
  readonly anonymousIdleDays: number;
  readonly identifiedIdleMonths: number;
  readonly followedIdleMonths: number;
  readonly noticeDays: number;
  readonly closedReopenableMonths: number;
  readonly restrictedMonths: number;
  readonly privateNoteMonths: number;
}

export const proposedRetention: RetentionTable = {
  version: 'proposition-1', anonymousIdleDays: 90, identifiedIdleMonths: 12, followedIdleMonths: 24, noticeDays: 30,
  closedReopenableMonths: 12, restrictedMonths: 12, privateNoteMonths: 24,
};

export const retentionStates = ['anonymous', 'identified', 'followed', 'closed'] as const;
export type RetentionState = (typeof retentionStates)[number];

/** What the rules need to know of a dossier. Days are those of Brussels. */
export interface KeptDossier {
  readonly isAnonymous: boolean;
  /** Somebody was received at least once. */
  readonly isFollowed: boolean;
  /** The last time that the person or her service did something in it. */
  readonly touchedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
  /** When its end was announced; nothing that came before the last activity counts. */
  readonly noticedOn: CalendarDate | null;
  /** When keeping restricted it. */
  readonly restrictedOn: CalendarDate | null;
  /** Restricted because the person asked: it is kept, untouched, until that is lifted. */
  readonly isHeld: boolean;
}

export const retentionMoves = ['notice', 'restrict', 'purge', 'anonymise'] as const;
export type RetentionMove = (typeof retentionMoves)[number];

/** What comes next for a dossier, why, and from which day on. */
export interface RetentionStep {
  readonly move: RetentionMove;
  readonly state: RetentionState;
  readonly dueOn: CalendarDate;
}

export const stateOf = (kept: KeptDossier): RetentionState =>
  kept.isAnonymous ? 'anonymous' : kept.closedOn !== null ? 'closed' : kept.isFollowed ? 'followed' : 'identified';

/** The one step that comes next, whether it is due or not; null: held until somebody decides. */
export function nextRetention(kept: KeptDossier, table: RetentionTable): RetentionStep | null {
  if (kept.isHeld) return null;
  const state = stateOf(kept);
  if (state === 'anonymous') return { move: 'purge', state, dueOn: addDays(latest(kept.touchedOn, kept.closedOn), table.anonymousIdleDays) };
  if (state === 'closed') return afterClosing(kept, table);
  const end = addMonths(kept.touchedOn, state === 'followed' ? table.followedIdleMonths : table.identifiedIdleMonths);
  if (kept.restrictedOn !== null) return { move: 'anonymise', state, dueOn: addMonths(kept.restrictedOn, table.restrictedMonths) };
  const noticedOn = kept.noticedOn !== null && kept.noticedOn >= kept.touchedOn ? kept.noticedOn : null;
  if (noticedOn === null) return { move: 'notice', state, dueOn: addDays(end, -table.noticeDays) };
  // Announced late, it ends late: nobody gets fewer days than promised.
  const dueOn = latest(end, addDays(noticedOn, table.noticeDays));
  return { move: state === 'followed' ? 'restrict' : 'anonymise', state, dueOn };
}

function afterClosing({ closedOn, restrictedOn, touchedOn }: KeptDossier, table: RetentionTable): RetentionStep {
  if (restrictedOn !== null) return { move: 'anonymise', state: 'closed', dueOn: addMonths(restrictedOn, table.restrictedMonths) };
  return { move: 'restrict', state: 'closed', dueOn: addMonths(latest(touchedOn, closedOn), table.closedReopenableMonths) };
}

/** The step to take on this day, if any. */
export function dueRetention(kept: KeptDossier, table: RetentionTable, today: CalendarDate): RetentionStep | null {
  const next = nextRetention(kept, table);
  return next && next.dueOn <= today ? next : null;
}

/** The last day before which a private note must have been written to be destroyed today. */
export const notesBefore = (today: CalendarDate, table: RetentionTable): CalendarDate => addMonths(today, -table.privateNoteMonths);

/** The latest activity that could make anything due today: nothing that was touched after it needs to be looked at. */
export function idleSince(today: CalendarDate, table: RetentionTable): CalendarDate {
  const shortest = [addDays(today, -table.anonymousIdleDays), addDays(addMonths(today, -table.identifiedIdleMonths), table.noticeDays),
    addDays(addMonths(today, -table.followedIdleMonths), table.noticeDays), addMonths(today, -table.closedReopenableMonths)];
  // Months have no one length: three days cover what they differ by.
  return addDays(shortest.reduce((one, other) => (one > other ? one : other)), 3);
}

const latest = (one: CalendarDate, other: CalendarDate | null): CalendarDate => (other !== null && other > one ? other : one);

/** The same day so many months later or earlier; a day that this month does not have becomes its last one. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]; // a CalendarDate has the three
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), ((count % 12) + 12) % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return `${String(toYear).padStart(4, '0')}-${String(toMonth + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
