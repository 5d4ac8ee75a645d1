import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const RowsDocument = graphql(`
  query FigureRows($input: FigureRowsInput!) {
    figureRows(input: $input) { rows { dossierId reference leadName times } next }
  }
`);

export type FigureRow = ResultOf<typeof RowsDocument>['figureRows']['rows'][number];

export const rowsQuery = (scope: string, figure: string, period: string, slice: string | null) =>
  infiniteQueryOptions({
    queryKey: [scope, 'figure-rows', figure, period, slice],
    queryFn: ({ pageParam, signal }) =>
      request(RowsDocument, { input: { figure, period, slice, after: pageParam } }, { signal }).then((data) => data.figureRows),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Each reading leaves its line: coming back to the window is none.
    staleTime: 5 * 60_000,
  });
