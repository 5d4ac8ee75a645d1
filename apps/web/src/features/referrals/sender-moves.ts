import { CalendarPlus, CalendarX, CircleSlash, MessageCircleReply, TriangleAlert, Undo2, UserX, type LucideIcon } from 'lucide-react';
import type { Referral } from './referral-query';

/** What the sender's side does by a dialog, in the order in which it is offered; asking to cancel moves nothing by itself. */
export const senderMoves = ['under_review', 'appointment_set', 'no_show', 'appointment_cancelled', 'cancelled', 'ask_cancel', 'entered_in_error'] as const;
export type SenderMove = (typeof senderMoves)[number];

type SenderWords = 'answer' | 'setDate' | 'noShow' | 'cancelDate' | 'cancel' | 'cancelDraft' | 'askCancel' | 'error';

/** How a move is asked for: its words in the sentences, and what must be written. */
export interface SenderForm {
  readonly icon: LucideIcon;
  readonly words: SenderWords;
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

/** What a move is called: one that was never sent is given up, and there is nobody to tell. */
export const wordsOf = ({ line }: Pick<Referral, 'line'>, move: SenderMove): SenderWords =>
  (move === 'cancelled' && line.sentAt === null ? 'cancelDraft' : senderForms[move].words);

/** The moves open to the viewer now. */
export const openMoves = ({ viewerCan, canAskCancel }: Referral): SenderMove[] =>
  senderMoves.filter((move) => (move === 'ask_cancel' ? canAskCancel : viewerCan.includes(move)));
