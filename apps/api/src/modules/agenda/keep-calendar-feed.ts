import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { Secrets } from '../../platform/secrets.js';
import type { NewCalendarFeedView } from './agenda.graphql.js';
import { readFeed } from './calendar-feed.queries.js';

/** One's agenda under a private address: made anew, the one before answers no more; ended, none does. */
@Injectable()
export class KeepCalendarFeed {
  constructor(private readonly db: Database, private readonly secrets: Secrets, @Inject(CONFIG) private readonly config: Config) {}

  make(viewer: Viewer): Promise<NewCalendarFeedView> {
    const token = this.secrets.newSessionToken();
    const id = randomUUID();
    return this.db.write(viewer, 'calendar_feed.made', id, async ({ ask }) => {
      await ask('update calendar_feed set ended_at = now() where membership_id = $1 and ended_at is null', [viewer.membershipId]);
      await ask('insert into calendar_feed (id, membership_id, branch_id, token_hash) values ($1, $2, $3, $4)',
        [id, viewer.membershipId, viewer.branchId, this.secrets.hashOf(token)]);
      const feed = await readFeed(ask, viewer);
      if (!feed) throw new Refusal('record.not_found');
      return { url: new URL(`/agenda/${token}.ics`, this.config.publicUrl).href, feed };
    });
  }

  end(viewer: Viewer): Promise<boolean> {
    return this.db.write(viewer, 'calendar_feed.ended', viewer.membershipId, async ({ ask }) => {
      const ended = await ask('update calendar_feed set ended_at = now() where membership_id = $1 and ended_at is null returning id', [viewer.membershipId]);
      if (ended.length === 0) throw new Refusal('record.not_found');
      return true;
    });
  }
}
