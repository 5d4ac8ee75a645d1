import { Injectable } from '@nestjs/common';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';

/** The eve of a moment, or a change of its hour: promises a mail to each person who has a place now. Itself it sends nothing. */
@Injectable()
export class TellGathering implements MailJob {
  readonly job = 'tell-gathering';

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<null> {
    const { gatheringId = '', kind = '', at = '', version = '' } = payload;
    const seats = await tx.ask<{ id: string }>(`
      select s.id from gathering_seat s join gathering g on g.id = s.gathering_id
      where g.id = $1 and g.state = 'planned' and g.starts_at = $2 and g.starts_at > now() and s.state = 'enrolled' order by s.enrolled_at, s.id`, [gatheringId, at]);
    for (const { id } of seats) {
      await tx.enqueue(`gathering:${id}:${kind}:${version || at}`, 'mail-gathering', { seatId: id, kind, at });
    }
    return null;
  }
}
