import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const NeedFields = graphql(`
  fragment NeedFields on Need @_unmask {
    id version goalId kind field trade { code name } level communeNis communeName basin constraints wantedBefore state reason
  }
`);

const GoalFields = graphql(
  `
    fragment GoalFields on Goal @_unmask {
      id version kind title trade { code name } why state
      steps { id at state note authorName }
      needs { ...NeedFields }
    }
  `,
  [NeedFields],
);

const SituationDocument = graphql(
  `
    query DossierSituation($id: Uuid!) {
      dossierSituation(id: $id) {
        id
        isAnonymous
        identity {
          version givenName familyName birthOn ageBand commune { nis name } email phone
          safeContact { byMail bySms byPhone hideService notBeforeHour notAfterHour note }
        }
        situation {
          version status statusSince highestDiploma
          studies { level title school country from until result equivalence }
          languages { language level }
          experience { kind trade { code name } title employer field from until }
          licence transports maxMinutes childcare times availableFrom note authorName updatedAt
        }
        special { category version text authorName updatedAt }
        goals { ...GoalFields }
        needs { ...NeedFields }
        drafts { form version savedAt content }
        changeCount
        viewerCan
      }
    }
  `,
  [GoalFields, NeedFields],
);

const HistoryDocument = graphql(`
  query DossierHistory($id: Uuid!, $after: Text) {
    dossierHistory(id: $id, after: $after) {
      changes { id at thing aboutTitle field before after authorName authorBranchName byLearner reason }
      next
    }
  }
`);

export type SituationPage = ResultOf<typeof SituationDocument>['dossierSituation'];
export type Identity = NonNullable<SituationPage['identity']>;
export type Situation = NonNullable<SituationPage['situation']>;
export type Study = Situation['studies'][number];
export type Experience = Situation['experience'][number];
export type SpecialNote = NonNullable<SituationPage['special']>[number];
export type Goal = ResultOf<typeof GoalFields>;
export type Need = ResultOf<typeof NeedFields>;
export type FormDraft = SituationPage['drafts'][number];
export type FormName = FormDraft['form'];
export type Trade = NonNullable<Goal['trade']>;
export type Change = ResultOf<typeof HistoryDocument>['dossierHistory']['changes'][number];

export const askSituation = (id: string, signal?: AbortSignal) =>
  request(SituationDocument, { id }, signal ? { signal } : {}).then((data) => data.dossierSituation);

export const situationQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'dossier-situation', id],
    queryFn: ({ signal }) => askSituation(id, signal),
    // Coming back to the window is not a new consultation.
    refetchOnWindowFocus: false,
  });

export const historyQuery = (scope: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [scope, 'dossier-history', id],
    queryFn: ({ pageParam, signal }) =>
      request(HistoryDocument, { id, after: pageParam }, { signal }).then((data) => data.dossierHistory),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchOnWindowFocus: false,
  });
