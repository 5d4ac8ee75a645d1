import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const DeadDeliveriesDocument = graphql(`
  query DeadDeliveries {
    deadDeliveries {
      deliveries { id job reason failure attempts promisedAt setAsideAt }
      total
      missed { day what expected ran }
      lights { oldestDueSeconds unanchoredSeconds copyAgeSeconds mayMessagesLeave }
    }
  }
`);

export const RetryDocument = graphql('mutation RetryDelivery($id: Uuid!) { retryDelivery(id: $id) }');

export type DeadDeliveries = ResultOf<typeof DeadDeliveriesDocument>['deadDeliveries'];
export type DeadDelivery = DeadDeliveries['deliveries'][number];

export const deadDeliveriesQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'dead-deliveries'],
    queryFn: ({ signal }) => request(DeadDeliveriesDocument, {}, { signal }).then((data) => data.deadDeliveries),
  });
