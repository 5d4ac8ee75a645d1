import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const MyDayDocument = graphql(`
  query MyDay {
    myDay {
      drafts { dossierId dossierTitle savedAt excerpt }
      appointments { id dossierId dossierTitle startsAt minutes channel isWalkIn }
      notices { id kind dossierId dossierTitle name words at }
      handoffs { id kind dossierId dossierTitle state offerTitle organisationName dueKind dueAt movedAt }
      escalationCount
      interviewsToday { id dossierId dossierTitle heldAt channel minutes topics }
      recentDossiers { id reference title isAnonymous communeName lastContactAt leadName replaces }
      caseloadTotal
    }
  }
`);

export type MyDay = ResultOf<typeof MyDayDocument>['myDay'];

export const myDayQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'my-day'],
    queryFn: ({ signal }) => request(MyDayDocument, {}, { signal }).then((data) => data.myDay),
  });
