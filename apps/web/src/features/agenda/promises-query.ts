import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const PromisesDocument = graphql(`
  query Promises($from: CalendarDate!, $until: CalendarDate!) {
    promises(from: $from, until: $until) {
      from
      until
      branchName
      threshold
      withinTwoContacts { value persons }
      medianContacts { value persons }
      medianDaysToContact { value persons }
      reached { months value persons }
    }
  }
`);

export type Promises = ResultOf<typeof PromisesDocument>['promises'];
export type Figure = Promises['withinTwoContacts'];

export const promisesQuery = (hat: string, { from, until }: { from: string; until: string }) =>
  queryOptions({
    queryKey: [hat, 'promises', from, until],
    queryFn: ({ signal }) => request(PromisesDocument, { from, until }, { signal }).then((data) => data.promises),
  });
