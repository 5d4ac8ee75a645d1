import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const GrantFields = graphql(`
  fragment GrantFields on Grant @_unmask {
    id
    branchName
    organisationName
    person { id name }
    purpose
    sections
    mayWrite
    basis
    evidence
    evidenceText
    textVersion
    givenBy
    writtenBy { id name }
    from
    until
    revokedAt
    revokedBy
    revokedByPerson { id name }
    looks
    lastLookAt
    canRevoke
    canRenounce
  }
`);

const SharingDocument = graphql(
  `
    query DossierSharing($id: Uuid!) {
      dossierSharing(id: $id) {
        id
        title
        branchName
        organisationName
        team { kind person { id name } sections from until }
        grants { ...GrantFields }
        past { ...GrantFields }
        requests { id by { id name branchName organisationName } purpose sections mayWrite isPersonal untilOn message createdAt expiresAt }
        code { createdAt expiresAt }
        openedByGrant { grants { id purpose sections mayWrite until } withheld { section items } }
        viewerCan
      }
    }
  `,
  [GrantFields],
);

export type Sharing = ResultOf<typeof SharingDocument>['dossierSharing'];
export type Grant = ResultOf<typeof GrantFields>;
export type GrantRequest = Sharing['requests'][number];
export type SectionName = Grant['sections'][number];
export type PurposeName = Grant['purpose'];

export const sharingKey = (hat: string, id: string) => [hat, 'sharing', id];

export const sharingQuery = (hat: string, id: string) =>
  queryOptions({
    queryKey: sharingKey(hat, id),
    queryFn: ({ signal }) => request(SharingDocument, { id }, { signal }).then((data) => data.dossierSharing),
    // Coming back to the window is not a new consultation.
    refetchOnWindowFocus: false,
  });

const BranchesDocument = graphql(`
  query ShareBranches($text: Text!) {
    shareBranches(text: $text) { id name organisationName communeName }
  }
`);

export type ShareBranch = ResultOf<typeof BranchesDocument>['shareBranches'][number];

export const shortestBranch = 2;

export const branchesQuery = (hat: string, text: string) =>
  queryOptions({
    queryKey: [hat, 'share-branches', text],
    queryFn: ({ signal }) => request(BranchesDocument, { text }, { signal }).then((data) => data.shareBranches),
    enabled: text.length >= shortestBranch,
    staleTime: 300_000,
  });
