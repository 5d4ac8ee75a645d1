import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { FigureFields, FrameFields } from './figure-fields';
import { figuresInput, type FiguresAddress } from './figures-address';

const ManagerDocument = graphql(
  `
    query ManagerFigures($input: FiguresInput!) {
      managerFigures(input: $input) {
        frame { ...FrameFields }
        figures { ...FigureFields }
        caseload { id name open }
        counsellors load reference late soon awaited awaitedLate basins
      }
    }
  `,
  [FrameFields, FigureFields],
);

export type ManagerFigures = ResultOf<typeof ManagerDocument>['managerFigures'];

export const managerQuery = (scope: string, address: FiguresAddress) => {
  const input = figuresInput(address);
  return queryOptions({
    queryKey: [scope, 'manager-figures', input],
    queryFn: ({ signal }) => request(ManagerDocument, { input }, { signal }).then((data) => data.managerFigures),
    staleTime: 60_000,
  });
};
