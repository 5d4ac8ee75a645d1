import { graphql, type ResultOf } from '../../lib/graphql';

export const LineFields = graphql(`
  fragment ReferralLineFields on ReferralLine @_unmask {
    id state turn offerTitle organisationName branchName goalId byName sentAt movedAt dueKind dueAt isPaused expiresAt escalatedAt
    cancelAskedAt declineCode outcomeCode learnerAnswer choiceSetId unread
  }
`);

export type ReferralLine = ResultOf<typeof LineFields>;
