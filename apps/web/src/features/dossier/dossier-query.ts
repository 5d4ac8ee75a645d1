import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { canCall, sessionQuery } from '../../lib/session';
import { StoryFields } from '../story/story-fields';

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
        alsoFollowedBy
        goals { id kind title state }
        nextAppointment { startsAt withName channel }
        referrals { id state turn offerTitle organisationName dueAt isPaused unread }
        readerCount
        shareCount
        documentCount
        enteredBy { door purpose sections mayWrite until }
        withheld { section items }
        story { ...StoryFields }
        draft { version savedAt heldAt channel minutes topics summary privateNote results isSpecial forRepresentative keepsContacts }
        viewerCan
      }
    }
  `,
  [StoryFields],
);

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
