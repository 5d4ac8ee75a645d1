import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { FigureFields, FrameFields } from '../figures/figure-fields';

const OperatorDocument = graphql(`
  query OperatorFigures($input: FiguresInput!) {
    operatorFigures(input: $input) {
      frame { ...FrameFields }
      figures { ...FigureFields }
      awaited
      late
      soon
      seats { offerId title seats startsOn basin field unmet }
      sheets { id title reviewOn }
    }
  }
`, [FrameFields, FigureFields]);

export type OperatorInput = VariablesOf<typeof OperatorDocument>['input'];
export type OperatorPage = ResultOf<typeof OperatorDocument>['operatorFigures'];
export type OperatorSeats = OperatorPage['seats'][number];

export const operatorQuery = (scope: string, input: OperatorInput) =>
  queryOptions({
    queryKey: [scope, 'operator-figures', input],
    queryFn: ({ signal }) => request(OperatorDocument, { input }, { signal }).then((data) => data.operatorFigures),
    staleTime: 60_000,
  });
