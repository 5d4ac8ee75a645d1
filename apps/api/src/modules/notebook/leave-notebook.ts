import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { type Holder, Holders } from '../../platform/holders.js';
import { type RequestContext, setHolderToken } from '../../platform/request.js';

/** Ends one's own session; what it had opened is closed at the next statement. */
export const endOwnSession = (db: Database, holder: Holder): Promise<unknown> => db.writeOwn(holder, 'notebook.left', (tx) =>
  tx.ask('update learner_session set ended_at = now() where id = $1 and ended_at is null', [holder.sessionId]));

/** Leaves one's own page and cleans up after oneself; leaving twice is no mistake. */
@Injectable()
export class LeaveNotebook {
  constructor(private readonly db: Database, private readonly holders: Holders, @Inject(CONFIG) private readonly config: Config) {}

  async execute({ holderToken, token, reply }: RequestContext): Promise<boolean> {
    const holder = await this.holders.holder(holderToken);
    if (holder) await endOwnSession(this.db, holder);
    setHolderToken(this.config, reply, null);
    // At a counsellor's desk her own session shares the browser: what is hers stays.
    void reply.header('clear-site-data', token === null ? '"cache", "cookies", "storage"' : '"cache"');
    return true;
  }
}
