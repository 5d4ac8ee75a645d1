import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const CorrectionFields = graphql(`
  fragment CorrectionFields on Correction @_unmask {
    id
    sheetKind
    sheetId
    sheetTitle
    field
    proposed
    comment
    authorName
    state
    answer
    createdAt
    answeredAt
    isMine
    canAnswer
  }
`);

const CorrectionsDocument = graphql(
  `
    query Corrections($box: CorrectionBox!, $after: Text) {
      corrections(box: $box, after: $after) {
        lines { ...CorrectionFields }
        openCount
        next
      }
    }
  `,
  [CorrectionFields],
);

export const AnswerCorrectionDocument = graphql(
  `
    mutation AnswerCorrection($input: AnswerCorrectionInput!) {
      answerCorrection(input: $input) { ...CorrectionFields }
    }
  `,
  [CorrectionFields],
);

export type Correction = ResultOf<typeof CorrectionFields>;
export type CorrectionBox = VariablesOf<typeof CorrectionsDocument>['box'];

export const correctionsKey = (hat: string) => [hat, 'corrections'];

export const correctionsQuery = (hat: string, box: CorrectionBox) =>
  infiniteQueryOptions({
    queryKey: [...correctionsKey(hat), box],
    queryFn: ({ pageParam, signal }) =>
      request(CorrectionsDocument, { box, after: pageParam }, { signal }).then((data) => data.corrections),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
