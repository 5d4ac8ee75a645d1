import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { LocaleName, SessionView } from './account.graphql.js';
import { readSession } from './account.queries.js';

@Injectable()
export class ChooseLocale {
  constructor(private readonly db: Database, @Inject(CONFIG) private readonly config: Config) {}

  execute(viewer: Viewer, locale: LocaleName): Promise<SessionView> {
    return this.db.write(viewer, 'account.locale_chosen', viewer.personId, async (tx) => {
      await tx.ask('update person set locale = $2 where id = $1', [viewer.personId, locale]);
      return readSession(tx.ask, viewer, this.config.isDemo);
    });
  }
}
