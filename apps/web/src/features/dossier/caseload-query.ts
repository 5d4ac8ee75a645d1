import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const LineFields = graphql(`
  fragment LineFields on DossierLine @_unmask {
    id
    reference
    title
    isAnonymous
    birthOn
    communeName
    leadName
    status
    lastContactAt
    interviewCount
    replaces
  }
`);

const CaseloadDocument = graphql(
  `
    query Caseload($scope: CaseloadScope!, $first: Int!, $after: Text) {
      dossiers(scope: $scope, first: $first, after: $after) {
        lines { ...LineFields }
        total
        next
      }
    }
  `,
  [LineFields],
);

const SearchDocument = graphql(
  `
    query SearchDossiers($text: Text!) {
      searchDossiers(text: $text) { ...LineFields }
    }
  `,
  [LineFields],
);

export type DossierLine = ResultOf<typeof LineFields>;
export type CaseloadScope = 'mine' | 'branch';

const pageSize = 50;
export const shortestSearch = 2;

export const caseloadQuery = (hat: string, scope: CaseloadScope) =>
  infiniteQueryOptions({
    queryKey: [hat, 'caseload', scope],
    queryFn: ({ pageParam, signal }) =>
      request(CaseloadDocument, { scope, first: pageSize, after: pageParam }, { signal }).then((data) => data.dossiers),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const searchQuery = (hat: string, text: string) =>
  queryOptions({
    queryKey: [hat, 'search', text],
    queryFn: ({ signal }) => request(SearchDocument, { text }, { signal }).then((data) => data.searchDossiers),
    enabled: text.length >= shortestSearch,
    staleTime: 60_000,
  });
