import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const CoverageDocument = graphql(`
  query RegisterCoverage($input: CoverageInput!) {
    registerCoverage(input: $input) {
      rows { code name priorityTrades offers }
      columns { code name priorityTrades offers }
      cells { row column offers seats priorityTrades uncoveredPriorityTrades }
      emptyCount
      uncovered { basin code name year source offers }
      year
    }
  }
`);

export type CoverageInput = VariablesOf<typeof CoverageDocument>['input'];
export type Coverage = ResultOf<typeof CoverageDocument>['registerCoverage'];
export type CoverageAxis = CoverageInput['rows'];
export type CoverageCell = Coverage['cells'][number];

export const coverageQuery = (scope: string, input: CoverageInput) =>
  queryOptions({
    queryKey: [scope, 'coverage', input],
    queryFn: ({ signal }) => request(CoverageDocument, { input }, { signal }).then((data) => data.registerCoverage),
    staleTime: 60_000,
  });
