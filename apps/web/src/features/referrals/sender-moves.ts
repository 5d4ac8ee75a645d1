import { CalendarPlus, CalendarX, CircleSlash, MessageCircleReply, TriangleAlert, Undo2, UserX, type LucideIcon } from 'lucide-react';
import type { Referral } from './referral-query';

/** What the sender's side does by a dialog, in the order in which it is offered; asking to cancel moves nothing by itself. */
export const senderMoves = ['under_review', 'appointment_set', 'no_show', 'appointment_cancelled', 'cancelled', 'ask_cancel', 'entered_in_error'] as const;
export type SenderMove = (typeof senderMoves)[number];

/** How a move is asked for: its words in the sentences, and what must be written. */
export interface SenderForm {
  readonly icon: LucideIcon;
  readonly words: 'answer' | 'setDate' | 'noShow' | 'cancelDate' | 'cancel' | 'askCancel' | 'error';
  readonly text: 'required' | 'optional' | 'none';
  readonly hasLearnerText?: true;
  readonly isDanger?: true;
}

export const senderForms: Readonly<Record<SenderMove, SenderForm>> = {
  under_review: { icon: MessageCircleReply, words: 'answer', text: 'required' },
  appointment_set: { icon: CalendarPlus, words: 'setDate', text: 'none', hasLearnerText: true },
  no_show: { icon: UserX, words: 'noShow', text: 'optional' },
  appointment_cancelled: { icon: CalendarX, words: 'cancelDate', text: 'optional', hasLearnerText: true },
  cancelled: { icon: CircleSlash, words: 'cancel', text: 'required', hasLearnerText: true, isDanger: true },
  ask_cancel: { icon: Undo2, words: 'askCancel', text: 'required' },
  entered_in_error: { icon: TriangleAlert, words: 'error', text: 'required', isDanger: true },
};

/** The moves open to the viewer now. */
export const openMoves = ({ viewerCan, canAskCancel }: Referral): SenderMove[] =>
  senderMoves.filter((move) => (move === 'ask_cancel' ? canAskCancel : viewerCan.includes(move)));
