import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';

/** What was set aside is tried again: its two days and its strikes begin again, and it looks at the world as it is now. */
@Injectable()
export class RetryDelivery {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, id: string): Promise<true> {
    return this.db.write(viewer, 'delivery.retried', id, async (tx) => {
      const [answer] = await tx.ask<{ is_retried: boolean }>('select app.retry_delivery($1) as is_retried', [id]);
      if (!answer?.is_retried) throw new Refusal('record.not_found');
      return true as const;
    });
  }
}
