import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const SideFields = graphql(`
  fragment SideFields on MergeSide @_unmask {
    id
    reference
    title
    givenName
    familyName
    birthOn
    communeName
    email
    phone
    contact { byMail bySms byPhone hideService notBeforeHour notAfterHour hasNote }
    leadName
    status
    openedAt
    lastContactAt
    interviewCount
  }
`);

const MergeFields = graphql(
  `
    fragment MergeFields on DossierMerge @_unmask {
      id
      state
      reason
      proposedBy
      proposedAt
      decidedBy
      decidedAt
      answer
      undoneBy
      undoneAt
      undoReason
      keptId
      trace { table moved stayed }
      sides { ...SideFields }
      viewerCan
    }
  `,
  [SideFields],
);

const MergesDocument = graphql(
  `
    query DossierMerges($state: MergeState!, $after: Text) {
      dossierMerges(state: $state, after: $after) {
        lines { ...MergeFields }
        proposedCount
        next
      }
    }
  `,
  [MergeFields],
);

const CandidateDocument = graphql(
  `
    query MergeCandidate($dossierId: Uuid!) {
      mergeCandidate(dossierId: $dossierId) { ...SideFields }
    }
  `,
  [SideFields],
);

const MergedIntoDocument = graphql(`
  query MergedInto($dossierId: Uuid!) {
    mergedInto(dossierId: $dossierId) { id reference title }
  }
`);

export const ProposeMergeDocument = graphql(`
  mutation ProposeMerge($input: ProposeMergeInput!) {
    proposeMerge(input: $input) { id }
  }
`);

export const DecideMergeDocument = graphql(
  `
    mutation DecideMerge($input: DecideMergeInput!) {
      decideMerge(input: $input) { ...MergeFields }
    }
  `,
  [MergeFields],
);

export const RefuseMergeDocument = graphql(
  `
    mutation RefuseMerge($input: RefuseMergeInput!) {
      refuseMerge(input: $input) { ...MergeFields }
    }
  `,
  [MergeFields],
);

export const UndoDossierMergeDocument = graphql(
  `
    mutation UndoDossierMerge($input: UndoDossierMergeInput!) {
      undoDossierMerge(input: $input) { ...MergeFields }
    }
  `,
  [MergeFields],
);

export type DossierMerge = ResultOf<typeof MergeFields>;
export type MergeSide = DossierMerge['sides'][number];
export type MergeState = DossierMerge['state'];
export type MergeField = VariablesOf<typeof DecideMergeDocument>['input']['taken'][number];

export const mergesKey = (hat: string) => [hat, 'dossier-merges'];

export const mergesQuery = (hat: string, state: MergeState) =>
  infiniteQueryOptions({
    queryKey: [...mergesKey(hat), state],
    queryFn: ({ pageParam, signal }) =>
      request(MergesDocument, { state, after: pageParam }, { signal }).then((data) => data.dossierMerges),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const candidateQuery = (hat: string, dossierId: string) =>
  queryOptions({
    queryKey: [hat, 'merge-candidate', dossierId],
    queryFn: ({ signal }) => request(CandidateDocument, { dossierId }, { signal }).then((data) => data.mergeCandidate),
  });

export const mergedIntoQuery = (hat: string, dossierId: string) =>
  queryOptions({
    queryKey: [hat, 'merged-into', dossierId],
    queryFn: ({ signal }) => request(MergedIntoDocument, { dossierId }, { signal }).then((data) => data.mergedInto),
  });
