import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';

/** Ends one of one's own sessions, wherever it was opened. */
@Injectable()
export class EndSession {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, sessionId: string): Promise<boolean> {
    return this.db.write(viewer, 'account.session_ended', sessionId, async (tx) => {
      const ended = await tx.ask(
        `update session set ended_at = coalesce(ended_at, now()) where id = $1 and person_id = $2 returning id`,
        [sessionId, viewer.personId]);
      if (ended.length === 0) throw new Refusal('record.not_found');
      return true;
    });
  }
}
