import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const SharesDocument = graphql(`
  query Shares($after: Text) {
    shares(after: $after) {
      received {
        id dossierId title isAnonymous branchName organisationName leadName purpose sections mayWrite isPersonal from until
      }
      next
      toDecide {
        id dossierId title isAnonymous leadName byName byBranchName byOrganisationName purpose sections mayWrite isPersonal untilOn message
        createdAt expiresAt canDecide
      }
      sent { id title branchName organisationName purpose sections untilOn createdAt expiresAt state decidedAt dossierId }
    }
  }
`);

export const PresentCodeDocument = graphql(`
  mutation PresentShareCode($code: Text!) {
    presentShareCode(code: $code) { title branchName organisationName }
  }
`);

export const AskForGrantDocument = graphql(`
  mutation AskForGrant($input: AskForGrantInput!) {
    askForGrant(input: $input)
  }
`);

export type Shares = ResultOf<typeof SharesDocument>['shares'];
export type SharedDossier = Shares['received'][number];
export type RequestToDecide = Shares['toDecide'][number];
export type SentRequest = Shares['sent'][number];

export const sharesKey = (hat: string) => [hat, 'shares'];

export const sharesQuery = (hat: string) =>
  infiniteQueryOptions({
    queryKey: sharesKey(hat),
    queryFn: ({ pageParam, signal }) => request(SharesDocument, { after: pageParam }, { signal }).then((data) => data.shares),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
