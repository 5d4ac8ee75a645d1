import {
  CalendarClock, CalendarPlus, CalendarX, CheckCheck, CircleCheck, CircleSlash, ClipboardCheck, Eye, Flag, GraduationCap, Hourglass, MailCheck,
  MessageCircleQuestion, UserX, type LucideIcon,
} from 'lucide-react';
import type { HandoffState } from './handoff-query';

/** What a receiver does; proposing dates moves nothing by itself, yet stands among the moves. */
export const receiverMoves = [
  'cancelled', 'received', 'under_review', 'accepted', 'appointment_set', 'propose', 'contact_made', 'enrolled', 'closed', 'info_requested',
  'waitlisted', 'no_show', 'appointment_cancelled', 'declined',
] as const satisfies readonly (HandoffState | 'propose')[];
export type ReceiverMove = (typeof receiverMoves)[number];

/** What a move asks for before it is made. */
export interface MoveForm {
  readonly icon: LucideIcon;
  /** Made at once: nothing is asked. */
  readonly isDirect?: true;
  readonly asks?: 'wait' | 'decline' | 'outcome' | 'day' | 'one_date' | 'dates';
  readonly text?: 'optional' | 'required';
  readonly hasLearnerText?: true;
}

export const moveForms: Readonly<Record<ReceiverMove, MoveForm>> = {
  received: { icon: MailCheck, isDirect: true },
  under_review: { icon: Eye, isDirect: true },
  accepted: { icon: CircleCheck, text: 'optional', hasLearnerText: true },
  waitlisted: { icon: Hourglass, asks: 'wait', text: 'optional', hasLearnerText: true },
  info_requested: { icon: MessageCircleQuestion, text: 'required' },
  appointment_set: { icon: CalendarPlus, asks: 'one_date', hasLearnerText: true },
  propose: { icon: CalendarClock, asks: 'dates' },
  contact_made: { icon: CheckCheck, asks: 'day', text: 'optional' },
  enrolled: { icon: GraduationCap, asks: 'day', text: 'optional', hasLearnerText: true },
  closed: { icon: Flag, asks: 'outcome', text: 'optional', hasLearnerText: true },
  no_show: { icon: UserX, text: 'optional' },
  appointment_cancelled: { icon: CalendarX, text: 'optional', hasLearnerText: true },
  cancelled: { icon: ClipboardCheck, text: 'optional' },
  declined: { icon: CircleSlash, asks: 'decline', text: 'required', hasLearnerText: true },
};

/** The next thing to do, in each state: the one button that stands out. */
const nexts: Partial<Record<HandoffState, ReceiverMove>> = {
  sent: 'received', received: 'accepted', under_review: 'accepted', waitlisted: 'accepted', accepted: 'appointment_set', no_show: 'appointment_set',
  appointment_cancelled: 'appointment_set', appointment_set: 'contact_made', contact_made: 'enrolled', enrolled: 'closed',
};

export const nextMove = (state: HandoffState, isCancelAsked: boolean): ReceiverMove | undefined => (isCancelAsked ? 'cancelled' : nexts[state]);

const proposable: readonly HandoffState[] = ['received', 'under_review', 'waitlisted', 'accepted', 'no_show', 'appointment_cancelled'];

/** The moves open now, the next one first; dates may be proposed before one is set. */
export function openMoves(state: HandoffState, viewerCan: readonly HandoffState[], next: ReceiverMove | undefined): ReceiverMove[] {
  const open = receiverMoves.filter((move) => (move === 'propose' ? proposable.includes(state) : viewerCan.includes(move)));
  return next && open.includes(next) ? [next, ...open.filter((move) => move !== next)] : open;
}
