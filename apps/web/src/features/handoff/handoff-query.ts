import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { ConversationFields } from './conversation-fields';

/** What an operator reads of a person before it accepts; the person approved it word for word. */
export const PacketFields = graphql(`
  fragment PacketFields on PacketContent @_unmask {
    name
    isAlias
    ageBand
    goal { kind title trade }
    need { kind trade field level commune wantedBefore }
    constraints { words times transports maxMinutes availableFrom }
    contact { wished hideService notBeforeHour notAfterHour note }
    freeText
  }
`);

export const HandoffFields = graphql(
  `
    fragment HandoffFields on Handoff @_unmask {
      id
      version
      state
      offerId
      offerTitle
      sessionId
      sessionStartsOn
      sender { name branchName organisationName }
      sentAt
      dueKind
      dueAt
      isPaused
      expiresAt
      waitUntil
      cancelAskedAt
      declineCode
      outcomeCode
      overAt
      packet { ...PacketFields }
      contact {
        name isAnonymous email phone communeName
        safeContact { byMail bySms byPhone hideService notBeforeHour notAfterHour note }
      }
      viewerCan
      dates { id state startsAt minutes place link contact bySide }
      history { seq at side name move to code text learnerText onDate }
      conversation { ...ConversationFields }
      alike
    }
  `,
  [PacketFields, ConversationFields],
);

const HandoffDocument = graphql(
  `
    query Handoff($id: Uuid!) {
      handoff(id: $id) { ...HandoffFields }
    }
  `,
  [HandoffFields],
);

const LinkedHandoffDocument = graphql(
  `
    query LinkedHandoff {
      linkedHandoff { ...HandoffFields }
    }
  `,
  [HandoffFields],
);

export const HandoffDoorDocument = graphql(`
  query HandoffDoor {
    handoffDoor { state offerTitle senderBranchName senderOrganisationName sentAt }
  }
`);

export type Handoff = ResultOf<typeof HandoffFields>;
export type PacketShown = ResultOf<typeof PacketFields>;
export type HandoffState = Handoff['state'];

export const handoffKey = (hat: string) => [hat, 'handoff'];

export const handoffQuery = (hat: string, id: string) =>
  queryOptions({
    queryKey: [...handoffKey(hat), id],
    queryFn: ({ signal }) => request(HandoffDocument, { id }, { signal }).then((data) => data.handoff),
  });

// Nothing of a mailed link is kept once its page is left.
export const linkedHandoffQuery = (link: string) =>
  queryOptions({
    queryKey: ['linked-handoff'],
    queryFn: ({ signal }) => request(LinkedHandoffDocument, {}, { signal, link, isFinal: true }).then((data) => data.linkedHandoff),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const handoffDoorQuery = (link: string) =>
  queryOptions({
    queryKey: ['handoff-door', link],
    queryFn: ({ signal }) => request(HandoffDoorDocument, {}, { signal, link, isFinal: true }).then((data) => data.handoffDoor),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
