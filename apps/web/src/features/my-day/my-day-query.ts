import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { DueFields } from '../agenda/due-query';

const MyDayDocument = graphql(
  `
  query MyDay {
    myDay {
      drafts { dossierId dossierTitle savedAt excerpt }
      appointments { id dossierId dossierTitle startsAt minutes channel isWalkIn }
      notices { id kind dossierId dossierTitle name words at }
      handoffs { id kind dossierId dossierTitle state offerTitle organisationName dueKind dueAt movedAt }
      due { items { ...DueFields } next count lateCount colleagues { membershipId name } }
      nextDue { ...DueFields }
      escalationCount
      interviewsToday { id dossierId dossierTitle heldAt channel minutes topics }
      recentDossiers { id reference title isAnonymous communeName lastContactAt leadName replaces }
      caseloadTotal
    }
  }
`,
  [DueFields],
);

export type MyDay = ResultOf<typeof MyDayDocument>['myDay'];

export const myDayQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'my-day'],
    queryFn: ({ signal }) => request(MyDayDocument, {}, { signal }).then((data) => data.myDay),
  });
