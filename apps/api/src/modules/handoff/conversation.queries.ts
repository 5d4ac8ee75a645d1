import { isOver, type ReferralState } from '@boussole/domain/referral/states';
import type { HandoffConversationView, HandoffMessageView, TalkSideName } from './conversation.graphql.js';

/** As PostgreSQL's JSON writes it: instants as text. */
export interface ConversationJson {
  readonly messages: readonly (Omit<HandoffMessageView, 'at' | 'isNew'> & { readonly at: string })[];
  readonly read: Partial<Record<TalkSideName, string>>;
}

/** The conversation of the referral in this column, as one value of a statement; showConversation reads it. */
export const conversationJson = (referral: string): string => `json_build_object(
  'messages', (select coalesce(json_agg(m order by m.at, m.id), '[]') from (
    select x.id, x.side, app.handoff_author(x.membership_id) as name, x.text, x.at
    from handoff_message x where x.referral_id = ${referral} order by x.at desc, x.id desc limit 500) m),
  'read', (select coalesce(json_object_agg(x.side, x.read_at), '{}') from handoff_read x where x.referral_id = ${referral}))`;

/** As the side named reads it: what is new to her, what the other one has read. */
export function showConversation(json: ConversationJson, side: TalkSideName, state: ReferralState, isSent: boolean): HandoffConversationView {
  const other = side === 'sender' ? 'receiver' : 'sender';
  const [own, theirs] = [json.read[side], json.read[other]].map((at) => (at ? new Date(at) : null));
  const messages = json.messages.map((message) => {
    const at = new Date(message.at);
    return { ...message, at, isNew: message.side === other && (!own || at > own) };
  });
  return { messages, unread: messages.filter(({ isNew }) => isNew).length, otherReadAt: theirs ?? null, isOpen: isSent && !isOver(state) };
}
