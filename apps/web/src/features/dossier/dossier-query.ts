import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { canCall, sessionQuery } from '../../lib/session';

export const InterviewFields = graphql(`
  fragment InterviewFields on Interview @_unmask {
    id
    heldAt
    channel
    minutes
    topics
    summary
    author { id name }
    privateNote
  }
`);

const DossierDocument = graphql(
  `
    query Dossier($id: Uuid!) {
      dossier(id: $id) {
        id
        reference
        status
        openedAt
        lastContactAt
        branchName
        organisationName
        lead { id name }
        learner {
          id
          title
          isAnonymous
          code
          givenName
          familyName
          birthOn
          commune { nis name postcodes }
          email
          phone
          safeContact { byMail bySms byPhone hideService notBeforeHour notAfterHour note }
        }
        timeline {
          interviews { ...InterviewFields }
          next
        }
        draft { version savedAt heldAt channel minutes topics summary privateNote }
        viewerCan
      }
    }
  `,
  [InterviewFields],
);

export type Interview = ResultOf<typeof InterviewFields>;
export type Dossier = ResultOf<typeof DossierDocument>['dossier'];
export type Draft = NonNullable<Dossier['draft']>;

export const dossierQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'dossier', id],
    queryFn: ({ signal }) => request(DossierDocument, { id }, { signal }).then((data) => data.dossier),
    // Coming back to the window is not a new consultation.
    refetchOnWindowFocus: false,
  });

/** Starts reading while the screen's code arrives. Never on a mere hover: each reading of a dossier is journalled. */
export function readDossierEarly(queries: QueryClient, id: string): void {
  const session = queries.getQueryData(sessionQuery.queryKey);
  if (session && canCall(session, 'dossier')) {
    void queries.prefetchQuery(dossierQuery(session.hat.membershipId, id));
  }
}
