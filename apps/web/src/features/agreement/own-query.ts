import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { PacketFields } from '../handoff/handoff-query';

const OwnFields = graphql(
  `
    fragment OwnFields on OwnReferral @_unmask {
      id version state turn offerTitle offerId organisationName branchName senderName senderBranchName sentAt movedAt dueAt expiresAt waitUntil
      outcomeCode outcomeOn learnerAnswer
      packet { id approvedAt approvedBy grantSections content { ...PacketFields } }
      steps { at to side text onDate }
      dates { id state startsAt minutes place link contact bySide }
      canApprove canWithdraw canReply canCallOff canAnswerOutcome
    }
  `,
  [PacketFields],
);

const OwnReferralsDocument = graphql(
  `
    query OwnReferrals {
      ownReferrals { ...OwnFields }
    }
  `,
  [OwnFields],
);

const LinkedPacketDocument = graphql(
  `
    query LinkedPacket {
      linkedPacket { ...OwnFields }
    }
  `,
  [OwnFields],
);

export type OwnReferral = ResultOf<typeof OwnFields>;

// Under the notebook's key: what was read there goes with it when the page is left.
export const ownReferralsQuery = queryOptions({
  queryKey: ['notebook', 'referrals'],
  queryFn: ({ signal }) => request(OwnReferralsDocument, {}, { signal, isFinal: true }).then((data) => data.ownReferrals),
  gcTime: 0,
});

/** Asked on the press of a button, with the secret that the address carries. */
export const linkedPacketQuery = (link: string) =>
  queryOptions({
    queryKey: ['accord', 'packet'],
    queryFn: ({ signal }) => request(LinkedPacketDocument, {}, { signal, link, isFinal: true }).then((data) => data.linkedPacket),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
