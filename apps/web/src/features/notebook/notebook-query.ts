import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const DoorDocument = graphql(`
  query NotebookDoor {
    notebookDoor { holder isRestricted }
  }
`);

const LookFields = graphql(`
  fragment LookFields on OwnLooks @_unmask {
    next
    lines { id at kind organisationName branchName role door purpose sections }
  }
`);

const NotebookDocument = graphql(
  `
    query Notebook {
      notebook {
        reference status branchName organisationName specialCount interviewCount lastVisitAt
        identity { isAnonymous code givenName familyName birthOn communeName email phone }
        situation { status note }
        team { kind name }
        goals { id kind title why state }
        appointments { id startsAt minutes channel withName }
        interviews { id heldAt channel summary withName }
        documents { id title addedAt }
        grants { id branchName organisationName personName purpose sections mayWrite basis until revokedAt isLive looks }
        requests { id branchName organisationName personName purpose sections mayWrite isPersonal untilOn message }
        representatives { id name relation until }
        rights { id kind text askedAt isOwn state reason }
        looks { ...LookFields }
      }
    }
  `,
  [LookFields],
);

const LogDocument = graphql(
  `
    query NotebookLog($after: Text) {
      notebookLog(after: $after) { ...LookFields }
    }
  `,
  [LookFields],
);

const RepresentedDocument = graphql(`
  query RepresentedNotebook {
    representedNotebook {
      name childName untilOn branchName organisationName
      appointments { startsAt minutes channel }
      interviews { id heldAt channel summary }
      documents { id title addedAt }
    }
  }
`);

export type Notebook = ResultOf<typeof NotebookDocument>['notebook'];
export type Look = Notebook['looks']['lines'][number];
export type OwnGrant = Notebook['grants'][number];
export type OwnGrantRequest = Notebook['requests'][number];
export type NotebookDoor = ResultOf<typeof DoorDocument>['notebookDoor'];

/** Who is at her own page in this browser. */
export const doorQuery = queryOptions({
  queryKey: ['notebook', 'door'],
  queryFn: ({ signal }) => request(DoorDocument, {}, { signal, isFinal: true }).then((data) => data.notebookDoor),
  staleTime: Infinity,
});

// Read anew each time: nothing of it outlives the page.
export const notebookQuery = queryOptions({
  queryKey: ['notebook', 'page'],
  queryFn: ({ signal }) => request(NotebookDocument, {}, { signal, isFinal: true }).then((data) => data.notebook),
  gcTime: 0,
});

export const representedQuery = queryOptions({
  queryKey: ['notebook', 'represented'],
  queryFn: ({ signal }) => request(RepresentedDocument, {}, { signal, isFinal: true }).then((data) => data.representedNotebook),
  gcTime: 0,
});

export const looksQuery = infiniteQueryOptions({
  queryKey: ['notebook', 'looks'],
  queryFn: ({ pageParam, signal }) =>
    request(LogDocument, { after: pageParam }, { signal, isFinal: true }).then((data) => data.notebookLog),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  gcTime: 0,
});
