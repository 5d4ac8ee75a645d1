import { graphql, type ResultOf } from '../../lib/graphql';

/** What a page asks for to show the conversation of a handoff. */
export const ConversationFields = graphql(`
  fragment ConversationFields on HandoffConversation @_unmask {
    messages { id side name text at isNew }
    unread
    otherReadAt
    isOpen
  }
`);

export type HandoffConversation = ResultOf<typeof ConversationFields>;
