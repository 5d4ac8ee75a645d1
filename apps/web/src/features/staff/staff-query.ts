import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

export const StaffPersonFields = graphql(`
  fragment StaffPersonFields on StaffPerson @_unmask {
    id
    name
    email
    state
    memberships { id branchName role employerName from until }
  }
`);

const StaffDocument = graphql(
  `
    query Staff {
      staff {
        people { ...StaffPersonFields }
        branches { id name }
        employers { id name }
      }
    }
  `,
  [StaffPersonFields],
);

export type Staff = ResultOf<typeof StaffDocument>['staff'];
export type StaffPerson = ResultOf<typeof StaffPersonFields>;

export const staffQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'staff'],
    queryFn: ({ signal }) => request(StaffDocument, {}, { signal }).then((data) => data.staff),
  });
