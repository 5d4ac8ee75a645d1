import { setTimeout as after } from 'node:timers/promises';
import { mayExport } from '@boussole/domain/exporting/export';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal, refusalOf } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { logFailure } from '../../platform/log.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { exportedLists } from './exported-lists.js';
import { holdOrder } from './exporting.queries.js';

const mostTogether = 4;
/** A short one is ready when it is answered. */
const moment = 1_500;
/** Shorter ones are there before one has looked away. */
const toldAfterSeconds = 20;

export const chunkPlace = (orderId: string, place: number): string => `export:${orderId}:${place}`;

/**
 * Writes what was ordered, in the session of whoever ordered it: each page is read under her own rights of that moment, and nobody ever
 * reads as somebody else. A page and how far it brings the order are kept together: whoever takes it up after a kill goes on from there.
 */
@Injectable()
export class WriteExport implements OnApplicationShutdown {
  private readonly inHand = new Map<string, Promise<void>>();
  private isStopping = false;

  constructor(private readonly db: Database, private readonly secrets: Secrets, private readonly clock: Clock) {}

  /** Begins, or goes on with what was left, and gives a short one the moment that it takes; when too many are under way it waits to be asked again. */
  async begin(viewer: Viewer, orderId: string): Promise<void> {
    if (this.isStopping || this.inHand.has(orderId) || this.inHand.size >= mostTogether) return;
    const writing = this.write(viewer, orderId).catch((error: unknown) => this.fail(viewer, orderId, error)).finally(() => this.inHand.delete(orderId));
    this.inHand.set(orderId, writing);
    await Promise.race([writing, after(moment, undefined, { ref: false })]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.inHand.values());
  }

  private async write(viewer: Viewer, orderId: string): Promise<void> {
    for (let isMine = false; !this.isStopping; isMine = true) {
      if (await this.db.step(viewer, (tx) => this.page(tx, viewer, orderId, isMine)) !== 'again') return;
    }
    await this.db.step(viewer, ({ ask }) => ask(`update export_order set held_until = null where id = $1 and state = 'writing'`, [orderId]));
  }

  private async page(tx: Transaction, viewer: Viewer, orderId: string, isMine: boolean): Promise<'again' | 'over'> {
    const held = await holdOrder(tx.ask, orderId, isMine);
    if (!held) return 'over';
    permit(mayExport(viewer.role, held.list));
    const { rows, dossierIds, next, known } = await exportedLists[held.list].read(tx.ask, viewer, { view: held.view, after: held.place, now: this.clock.now() });
    const sealed = this.secrets.seal(JSON.stringify(rows), chunkPlace(orderId, held.chunks));
    await tx.ask('insert into export_chunk (order_id, place, rows) values ($1, $2, $3)', [orderId, held.chunks, sealed]);
    if (dossierIds.length > 0) await tx.ask('select app.record_listed($1, $2)', [orderId, dossierIds]);
    await tx.ask(`
      update export_order set chunks = chunks + 1, place = $2, rows_written = rows_written + $3, rows_known = coalesce($4, rows_known),
        state = case when $2::text is null then 'ready' else 'writing' end, ready_at = case when $2::text is null then now() end
      where id = $1`, [orderId, next, rows.length, known]);
    if (next !== null) return 'again';
    await tx.record('list.exported', orderId);
    if (held.age > toldAfterSeconds) await tx.enqueue(`export-ready:${orderId}`, 'mail-export', { orderId, membershipId: viewer.membershipId });
    return 'over';
  }

  // A session that ended, a moment without the database: it waits for her. A no is the end of it, and says why.
  private async fail(viewer: Viewer, orderId: string, error: unknown): Promise<void> {
    const code = refusalOf(error)?.code ?? 'server.failed';
    if (!(error instanceof Refusal)) logFailure(error);
    if (code === 'auth.required' || code === 'service.unavailable') return;
    await this.db.step(viewer, ({ ask }) => ask(`update export_order set state = 'failed', failure = $2 where id = $1 and state = 'writing'`, [orderId, code]))
      .catch(logFailure);
  }
}
