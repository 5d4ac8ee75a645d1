import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const OfferLineFields = graphql(`
  fragment OfferLineFields on OfferLine @_unmask {
    id
    title
    kind
    status
    organisationId
    organisationName
    organisationType
    branchName
    communeNis
    communeName
    basin
    km
    minutes
    nextSessionOn
    seatsLeft
    hasWaitingList
    priceCents
    languages
    mode
    path
    times
    level
    trades { code name isShortage }
    freshness
    reviewOn
  }
`);

export const RegisterDocument = graphql(
  `
    query Register($search: RegisterSearchInput!, $first: Int!, $after: Text, $seed: Int) {
      register(search: $search, first: $first, after: $after, seed: $seed) {
        lines { ...OfferLineFields }
        total
        isCapped
        next
        seed
        facets { facet value count }
        places { nis count }
        trades { code name isShortage }
        staleCount
      }
    }
  `,
  [OfferLineFields],
);

const VocabularyDocument = graphql(`
  query RegisterVocabulary {
    registerVocabulary {
      basins { code name region }
      communes { nis name basin lat lon population postcodes }
      fields { code name }
      organisationTypes { code name }
      offerCount
      organisationCount
      branchCount
    }
  }
`);

const TradesDocument = graphql(`
  query RegisterTrades($text: Text!) {
    registerTrades(text: $text) { code name isShortage }
  }
`);

export type SearchInput = VariablesOf<typeof RegisterDocument>['search'];
export type RegisterPage = ResultOf<typeof RegisterDocument>['register'];
export type OfferLine = RegisterPage['lines'][number];
export type TradeChoice = OfferLine['trades'][number];
export type FacetCount = RegisterPage['facets'][number];
export type PlaceCount = RegisterPage['places'][number];
export type Vocabulary = ResultOf<typeof VocabularyDocument>['registerVocabulary'];
export type CommunePoint = Vocabulary['communes'][number];

const pageSize = 50;
export const shortestTrade = 2;

interface Place {
  after: string | null;
  seed: number | null;
}

/** Page after page of one draw: the first page says which, the next ones ask for the same. */
export const searchQuery = (scope: string, search: SearchInput, seed: number | null) =>
  infiniteQueryOptions({
    queryKey: [scope, 'register', search, seed],
    queryFn: ({ pageParam, signal }) =>
      request(RegisterDocument, { search, first: pageSize, ...pageParam }, { signal }).then((data) => data.register),
    initialPageParam: { after: null, seed } as Place,
    getNextPageParam: (page): Place | undefined => (page.next ? { after: page.next, seed: page.seed } : undefined),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Territory and kinds: facts that change with a release, asked once. */
export const vocabularyQuery = queryOptions({
  queryKey: ['register-vocabulary'],
  queryFn: ({ signal }) => request(VocabularyDocument, {}, { signal }).then((data) => data.registerVocabulary),
  staleTime: Infinity,
  gcTime: Infinity,
});

export const tradesQuery = (text: string) =>
  queryOptions({
    queryKey: ['register-trades', text],
    queryFn: ({ signal }) => request(TradesDocument, { text }, { signal }).then((data) => data.registerTrades),
    enabled: text.length >= shortestTrade,
    staleTime: 300_000,
  });
