import { brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import type { WorkingCalendar } from '@boussole/domain/time/working-days';
import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import { taskMoment } from '@boussole/domain/transition/moments';
import { dayAt } from '@boussole/domain/transition/offsets';
import { type CalendarJson, calendarOf } from './plan-person.js';
import type { FollowUpView } from './transition.graphql.js';
import type { MessageStateName } from './transition-words.graphql.js';

/** A follow-up as the database tells it among the rest of a page. */
export interface FollowUpJson extends Omit<FollowUpView, 'id' | 'dueAt' | 'endedAt' | 'words' | 'nature' | 'message' | 'state'> {
  readonly id: string;
  readonly dueAt: string | Date;
  readonly endedAt: string | Date | null;
  readonly state: 'planned' | 'done' | 'cancelled';
  readonly reminderState: 'promised' | 'sent' | 'returned' | 'unsure' | 'given_up' | 'withdrawn' | null;
}

const told = { promised: 'not_yet', sent: 'sent', returned: 'returned', unsure: 'unsure', given_up: 'not_sent', withdrawn: 'not_sent' } as const;

// A task is no message; what was to leave and is planned no more never left, unless its own line says otherwise.
function messageOf({ channel, state, reminderState }: FollowUpJson): MessageStateName {
  if (reminderState) return told[reminderState];
  if (channel === 'task') return 'none';
  return state === 'planned' ? 'not_yet' : 'not_sent';
}

export function showFollowUp({ reminderState, ...row }: FollowUpJson, plan: TransitionPoint | null): FollowUpView {
  const step = plan?.steps.find(({ code }) => code === row.step);
  return {
    ...row, dueAt: new Date(row.dueAt), endedAt: row.endedAt === null ? null : new Date(row.endedAt),
    state: row.state === 'cancelled' && row.endReason === 'merged' ? 'merged' : row.state,
    words: step?.words ?? null, nature: step?.nature ?? null, message: messageOf({ ...row, reminderState }),
  };
}

/** When a step would be due, and that nothing stands for it: another contact covers it, or its day had gone. */
export interface Unwritten { readonly onDate: CalendarDate; readonly calendar: CalendarJson; readonly now: Date }

/** The steps of a plan that no row stands for. */
export function unwrittenSteps(plan: TransitionPoint, written: ReadonlySet<string | null>, { onDate, calendar, now }: Unwritten): FollowUpView[] {
  const works: WorkingCalendar = calendarOf(calendar);
  return plan.steps.filter(({ code }) => !written.has(code)).map((step) => {
    const day = dayAt(onDate, step, works, calendar.schoolHolidays);
    return {
      id: null, step: step.code, kind: step.kind, dueAt: taskMoment(day), way: step.way, channel: step.kind === 'check_in' ? 'mail' : 'task',
      isUrgent: step.isUrgent, state: day < brusselsDay(now) ? 'past' : 'merged', words: step.words, nature: step.nature, note: null, ownerName: null,
      endReason: null, endNote: null, endedAt: null, endedByName: null, version: 0, message: 'none',
    };
  });
}

export const byDay = (one: FollowUpView, other: FollowUpView): number =>
  one.dueAt.getTime() - other.dueAt.getTime() || ((one.step ?? '') < (other.step ?? '') ? -1 : 1);
