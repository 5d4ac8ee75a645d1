import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { ConversationFields } from '../handoff/conversation-fields';
import { PacketFields } from '../handoff/handoff-query';
import { LineFields } from './line-fields';

const DossierReferralsDocument = graphql(
  `
    query DossierReferrals($id: Uuid!) {
      dossierReferrals(id: $id) {
        goals { id kind title referrals { ...ReferralLineFields } }
        mentions { id offerId offerTitle organisationName madeAt byName reasonCode }
        sets {
          id frozenAt byName optionCount ownCount needKind needTitle isReplaced
          retained { id kind offerTitle organisationName reasonCode referralId }
        }
        withheld
        canRefer
      }
    }
  `,
  [LineFields],
);

const RelatedFields = graphql(`
  fragment RelatedFields on RelatedReferral @_unmask { id version state offerTitle organisationName }
`);

const ReferralDocument = graphql(
  `
    query Referral($dossierId: Uuid!, $id: Uuid!) {
      referral(dossierId: $dossierId, id: $id) {
        id dossierId version offerId needId goalTitle sessionOn overAt outcomeOn
        line { ...ReferralLineFields }
        clock { usedDays waitUntil nextChaseAt escalatesAt cancelsAt }
        packet {
          witnessName isSent
          packet { id hash madeAt approvedAt approvedBy approvalNote grantSections content { ...PacketFields } }
        }
        choice { id frozenAt optionCount ownCount isInSet reasonCode reasonText }
        history { id seq at side via who move from to code text learnerText onDate }
        deliveries { seq kind audience state attempts failure dueAt doneAt }
        conversation { ...ConversationFields }
        dates { id state startsAt minutes place link contact bySide }
        links { id side email createdAt expiresAt usedAt revokedAt isLive }
        reRoutedFrom { ...RelatedFields }
        reRoutedTo { ...RelatedFields }
        wonBy { ...RelatedFields }
        siblings { ...RelatedFields }
        sharedUntil
        viewerCan
        canAskCancel
        canReRoute
        canMail
      }
    }
  `,
  [LineFields, RelatedFields, PacketFields, ConversationFields],
);

const EscalationFields = graphql(`
  fragment EscalationFields on Escalation @_unmask {
    id kind dossierId dossierTitle reference leadName byName state offerTitle organisationName branchName branchPhone sentAt escalatedAt
    dueKind dueAt expiresAt outcomeCode overAt
  }
`);

const EscalationsDocument = graphql(
  `
    query Escalations {
      escalations {
        silent { ...EscalationFields }
        disagreed { ...EscalationFields }
        silentCount
        disagreedCount
      }
    }
  `,
  [EscalationFields],
);

export type DossierReferrals = ResultOf<typeof DossierReferralsDocument>['dossierReferrals'];
export type FrozenSet = DossierReferrals['sets'][number];
export type Referral = ResultOf<typeof ReferralDocument>['referral'];
export type ReferralEvent = Referral['history'][number];
export type ReferralDate = Referral['dates'][number];
export type ReferralLink = Referral['links'][number];
export type Related = ResultOf<typeof RelatedFields>;
export type Escalation = ResultOf<typeof EscalationFields>;
export type Escalations = ResultOf<typeof EscalationsDocument>['escalations'];

// Coming back to the window is not a new consultation.
const consulted = { refetchOnWindowFocus: false } as const;

export const dossierReferralsQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'dossier-referrals', id],
    queryFn: ({ signal }) => request(DossierReferralsDocument, { id }, { signal }).then((data) => data.dossierReferrals),
    ...consulted,
  });

export const referralQuery = (scope: string, dossierId: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'referral', dossierId, id],
    queryFn: ({ signal }) => request(ReferralDocument, { dossierId, id }, { signal }).then((data) => data.referral),
    ...consulted,
  });

export const escalationsQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'escalations'],
    queryFn: ({ signal }) => request(EscalationsDocument, {}, { signal }).then((data) => data.escalations),
  });
