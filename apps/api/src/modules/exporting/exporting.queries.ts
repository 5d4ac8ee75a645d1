import type { ExportFormat, ExportList } from '@boussole/domain/exporting/export';
import type { Ask } from '../../platform/statement.js';
import type { ExportOrderView } from './exporting.graphql.js';

/** More than anybody takes away in a day. */
const most = 50;

const columns = `id, list, view, format, names_people as "namesPeople", state, failure, rows_written as rows, rows_known as known, made_at as "madeAt"`;

/** An order as it stands, and whether nobody is at it any more. */
export type FoundOrder = ExportOrderView & { isLeft: boolean };

/** One's own of the last day, the latest first: the policies know whose. */
export const readOrders = (ask: Ask): Promise<FoundOrder[]> => ask<FoundOrder>(`
  select ${columns}, state = 'writing' and coalesce(held_until < now(), true) as "isLeft" from export_order
  where made_at > now() - interval '24 hours' order by made_at desc, id limit ${most}`);

export async function readOrder(ask: Ask, id: string): Promise<ExportOrderView | undefined> {
  const [order] = await ask<ExportOrderView>(`select ${columns} from export_order where id = $1 and made_at > now() - interval '24 hours'`, [id]);
  return order;
}

/** What whoever writes it needs to go on. */
export interface HeldOrder {
  readonly list: ExportList; readonly view: string; readonly format: ExportFormat; readonly chunks: number; readonly place: string | null;
  readonly isFirst: boolean; readonly age: number;
}

/** Takes an order up for a while, unless somebody else is at it; afterwards its pages are nobody else's. */
export async function holdOrder(ask: Ask, id: string, isMine: boolean): Promise<HeldOrder | undefined> {
  const [held] = await ask<HeldOrder>(`
    update export_order set held_until = now() + interval '30 seconds'
    where id = $1 and state = 'writing' and ($2 or coalesce(held_until < now(), true))
    returning list, view, format, chunks, place, chunks = 0 as "isFirst", extract(epoch from now() - made_at)::float8 as age`, [id, isMine]);
  return held;
}
