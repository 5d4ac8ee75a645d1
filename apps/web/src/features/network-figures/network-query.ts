import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { FigureFields, FrameFields } from '../figures/figure-fields';

const NetworkDocument = graphql(`
  query CoordinationFigures($input: FiguresInput!) {
    coordinationFigures(input: $input) {
      frame { ...FrameFields }
      figures { ...FigureFields }
      flows { fromId fromName toId toName people }
      answers { id name received seenInTime answeredInThree accepted days }
      needs { basin field asked unmet empty }
      register { basin fresh due stale seats }
    }
  }
`, [FrameFields, FigureFields]);

export type NetworkInput = VariablesOf<typeof NetworkDocument>['input'];
export type Network = ResultOf<typeof NetworkDocument>['coordinationFigures'];
export type NetworkAnswers = Network['answers'][number];
export type NetworkNeed = Network['needs'][number];

export const networkQuery = (scope: string, input: NetworkInput) =>
  queryOptions({
    queryKey: [scope, 'coordination-figures', input],
    queryFn: ({ signal }) => request(NetworkDocument, { input }, { signal }).then((data) => data.coordinationFigures),
    staleTime: 60_000,
  });
