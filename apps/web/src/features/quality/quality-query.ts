import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const PageFields = graphql(`
  fragment QualityPageFields on QualityPage @_unmask {
    branchName canKeep canOpen
    colleagues { membershipId name }
    asked { id year branchName organisationName askedAt isAccepted }
    rounds {
      id year state version askedAt readAt closedAt peerBranchName peerOrganisationName peerName canFill viewerCan
      answers { standard level words version }
      remarks { standard level words version }
    }
    actions { id version year standard what ownerMembershipId ownerName dueOn state result isOverdue }
  }
`);
const ReadingFields = graphql(`
  fragment QualityReadingFields on QualityReading @_unmask {
    id year version branchName organisationName askedAt isAccepted viewerCan
    answers { standard level words version }
    remarks { standard level words version }
  }
`);

const QualityDocument = graphql('query Quality { quality { ...QualityPageFields } }', [PageFields]);
const ReadingDocument = graphql('query QualityReading($id: Uuid!) { qualityReading(id: $id) { ...QualityReadingFields } }', [ReadingFields]);
const PeersDocument = graphql('query QualityPeers($text: Text!) { qualityPeers(text: $text) { id name organisationName } }');

export const OpenDocument = graphql('mutation OpenQualityRound($commandKey: Uuid!) { openQualityRound(commandKey: $commandKey) { ...QualityPageFields } }', [PageFields]);
export const AnswerDocument = graphql(
  'mutation SaveQualityAnswer($input: QualitySaidInput!) { saveQualityAnswer(input: $input) { ...QualityPageFields } }', [PageFields]);
export const MoveDocument = graphql(
  'mutation MoveQualityRound($input: MoveQualityRoundInput!) { moveQualityRound(input: $input) { ...QualityPageFields } }', [PageFields]);
export const ActionDocument = graphql(
  'mutation SaveQualityAction($input: QualityActionInput!) { saveQualityAction(input: $input) { ...QualityPageFields } }', [PageFields]);
export const RemarkDocument = graphql(
  'mutation SaveQualityRemark($input: QualitySaidInput!) { saveQualityRemark(input: $input) { ...QualityReadingFields } }', [ReadingFields]);
export const MoveReadingDocument = graphql(
  'mutation MoveQualityReading($input: MoveQualityReadingInput!) { moveQualityReading(input: $input) { ...QualityPageFields } }', [PageFields]);

export type Quality = ResultOf<typeof PageFields>;
export type Round = Quality['rounds'][number];
export type Said = Round['answers'][number];
export type Action = Quality['actions'][number];
export type Asked = Quality['asked'][number];
export type Reading = ResultOf<typeof ReadingFields>;
export type Peer = ResultOf<typeof PeersDocument>['qualityPeers'][number];

export const shortestPeer = 2;

export const qualityQuery = (scope: string) =>
  queryOptions({ queryKey: [scope, 'quality'], queryFn: ({ signal }) => request(QualityDocument, {}, { signal }).then((data) => data.quality) });

export const readingQuery = (scope: string, id: string) => queryOptions({
  queryKey: [scope, 'quality-reading', id],
  queryFn: ({ signal }) => request(ReadingDocument, { id }, { signal }).then((data) => data.qualityReading),
});

export const peersQuery = (scope: string, text: string) => queryOptions({
  queryKey: [scope, 'quality-peers', text],
  queryFn: ({ signal }) => request(PeersDocument, { text }, { signal }).then((data) => data.qualityPeers),
  enabled: text.length >= shortestPeer,
});
