import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const ExportFields = graphql(`
  fragment ExportFields on ExportOrder @_unmask {
    id
    list
    view
    format
    namesPeople
    state
    failure
    rows
    known
    madeAt
  }
`);

const ExportOrdersDocument = graphql(`query ExportOrders { exportOrders { ...ExportFields } }`, [ExportFields]);

export const OrderExportDocument = graphql(`mutation OrderExport($input: OrderExportInput!) { orderExport(input: $input) { ...ExportFields } }`, [ExportFields]);

const ExportLinkDocument = graphql('query ExportLink($id: Uuid!) { exportLink(id: $id) { href } }');

export type ExportOrder = ResultOf<typeof ExportFields>;
export type ExportList = ExportOrder['list'];

/** Asked again while one is under way, and only then. */
export const exportsQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'exports'],
    queryFn: ({ signal }) => request(ExportOrdersDocument, {}, { signal }).then((data) => data.exportOrders),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'writing') ? 1000 : false),
  });

/** A link of five minutes, asked for when it is pressed and followed at once. */
export const linkTo = (id: string) => request(ExportLinkDocument, { id }).then((data) => data.exportLink.href);
