import { type ExportFormat, type ExportList, isOwnExport } from '@boussole/domain/exporting/export';
import type { Viewer } from '../../platform/database.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import type { ExportOrderView } from './exporting.graphql.js';

/** More than anybody takes away in a day. */
const most = 50;

const columns = `id, list, view, format, names_people as "namesPeople", state, failure, rows_written as rows, rows_known as known, made_at as "madeAt",
  membership_id as "membershipId"`;

/** An order as it stands, and whether nobody is at it any more. */
export type FoundOrder = ExportOrderView & { isLeft: boolean };

interface Owned { readonly membershipId: string }

const isOpen = (viewer: Viewer) => ({ membershipId }: Owned): boolean => !locks.domain || isOwnExport(membershipId, viewer);

/** One's own of the last day, the latest first. */
export async function readOrders(ask: Ask, viewer: Viewer): Promise<FoundOrder[]> {
  const orders = await ask<FoundOrder & Owned>(`
    select ${columns}, state = 'writing' and coalesce(held_until < now(), true) as "isLeft" from export_order
    where made_at > now() - interval '24 hours' order by made_at desc, id limit ${most}`);
  return orders.filter(isOpen(viewer));
}

export async function readOrder(ask: Ask, viewer: Viewer, id: string): Promise<ExportOrderView | undefined> {
  const orders = await ask<ExportOrderView & Owned>(`select ${columns} from export_order where id = $1 and made_at > now() - interval '24 hours'`, [id]);
  return orders.find(isOpen(viewer));
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
