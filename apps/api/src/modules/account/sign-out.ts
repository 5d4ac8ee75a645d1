import { Inject, Injectable } from '@nestjs/common';
import { Sessions } from '../../platform/sessions.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { type RequestContext, setToken } from '../../platform/request.js';

/** Ends the session, if there is one; signing out twice is no mistake. */
@Injectable()
export class SignOut {
  constructor(
    private readonly db: Database, private readonly sessions: Sessions, @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(context: RequestContext): Promise<boolean> {
    const viewer = context.token ? await this.sessions.look(context.token) : null;
    if (context.token && viewer) {
      await this.db.write(viewer, 'account.signed_out', viewer.personId, (tx) =>
        tx.ask('update session set ended_at = now() where id = $1', [viewer.sessionId]));
      this.sessions.forget(context.token);
    }
    setToken(this.config, context.reply, null);
    return true;
  }
}
