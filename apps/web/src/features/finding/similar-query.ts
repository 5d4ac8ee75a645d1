import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const SimilarDocument = graphql(`
  query SimilarDossiers($known: SimilarDossiersInput!) {
    similarDossiers(known: $known) {
      line {
        id
        reference
        title
        birthOn
        communeName
        leadName
        status
        lastContactAt
      }
      reasons
    }
  }
`);

export type SimilarDossier = ResultOf<typeof SimilarDocument>['similarDossiers'][number];
export type FindReason = SimilarDossier['reasons'][number];

/** What is known so far about somebody who may be new. */
export interface Known {
  givenName: string;
  familyName: string;
  birthOn: string | null;
  communeNis: string | null;
  email: string | null;
  phone: string | null;
}

const shortestName = 2;

/** Is there enough to look for anybody by? */
export const isEnough = ({ givenName, familyName, email, phone }: Known): boolean =>
  `${givenName}${familyName}`.trim().length >= shortestName || email !== null || phone !== null;

export const similarQuery = (hat: string, known: Known) =>
  queryOptions({
    queryKey: [hat, 'similar', known],
    queryFn: ({ signal }) => request(SimilarDocument, { known }, { signal }).then((data) => data.similarDossiers),
    staleTime: 60_000,
  });
