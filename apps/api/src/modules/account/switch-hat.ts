import { Inject, Injectable } from '@nestjs/common';
import { Sessions } from '../../platform/sessions.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { type RequestContext, setToken } from '../../platform/request.js';
import { Secrets } from '../../platform/secrets.js';
import type { SessionView } from './account.graphql.js';
import { readSession } from './account.queries.js';

/** Takes off one hat and puts on another: a new session, so that no page mixes the two. */
@Injectable()
export class SwitchHat {
  constructor(
    private readonly db: Database, private readonly sessions: Sessions, private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(context: RequestContext, viewer: Viewer, membershipId: string): Promise<SessionView> {
    const token = this.secrets.newSessionToken();
    await this.db.write(viewer, 'account.hat_switched', membershipId, async (tx) => {
      const [row] = await tx.ask<{ switched: boolean }>('select app.switch_hat($1, $2) as switched',
        [membershipId, this.secrets.hashOf(token)]);
      if (!row?.switched) throw new Refusal('record.not_found');
    });
    if (context.token) this.sessions.forget(context.token);
    setToken(this.config, context.reply, token);
    const next = await this.sessions.look(token);
    if (!next) throw new Refusal('auth.required');
    return this.db.read(next, (ask) => readSession(ask, next, this.config.isDemo));
  }
}
