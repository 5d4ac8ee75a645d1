import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const FollowUpFields = graphql(`
  fragment FollowUpFields on FollowUp @_unmask {
    id step kind dueAt way channel isUrgent state
    words { fr nl de en }
    nature note ownerName endReason endNote endedAt endedByName version message
  }
`);

export const FollowingFields = graphql(
  `
    fragment FollowingFields on DossierTransitions @_unmask {
      id
      overdue
      transitions {
        id point
        label { fr nl de en }
        onDate source state pausedUntil note version isUrgent declaredAt declaredByName overAt endReason endNote catalogueVersion catalogueOwnerName
        sourceText
        steps { ...FollowUpFields }
        viewerCan
      }
      others { ...FollowUpFields }
      points {
        code
        label { fr nl de en }
        trigger { fr nl de en }
        ageFrom ageUntil isUrgent
      }
      viewerCan
    }
  `,
  [FollowUpFields],
);

const FollowingDocument = graphql(`query DossierTransitions($id: Uuid!) { dossierTransitions(id: $id) { ...FollowingFields } }`, [FollowingFields]);

const PreviewDocument = graphql(
  `
    query PreviewTransition($input: PreviewTransitionInput!) {
      previewTransition(input: $input) {
        steps { ...FollowUpFields }
        cancelled { id }
      }
    }
  `,
  [FollowUpFields],
);

export type Following = ResultOf<typeof FollowingFields>;
export type Transition = Following['transitions'][number];
export type FollowUp = ResultOf<typeof FollowUpFields>;
export type Worded = Transition['label'];

export const followingQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'following', id],
    queryFn: ({ signal }) => request(FollowingDocument, { id }, { signal }).then((data) => data.dossierTransitions),
    // Coming back to the window is not a new consultation.
    refetchOnWindowFocus: false,
  });

export const previewQuery = (scope: string, input: VariablesOf<typeof PreviewDocument>['input']) =>
  queryOptions({
    queryKey: [scope, 'following-preview', input],
    queryFn: ({ signal }) => request(PreviewDocument, { input }, { signal }).then((data) => data.previewTransition),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
