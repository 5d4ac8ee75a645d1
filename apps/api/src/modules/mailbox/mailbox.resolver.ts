import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { LocalMailView } from './mailbox.graphql.js';

@Resolver()
export class MailboxResolver {
  constructor(private readonly db: Database, @Inject(CONFIG) private readonly config: Config) {}

  @Query(() => [LocalMailView])
  localMails(@Acting() viewer: Viewer) {
    if (!this.config.isDemo) throw new Refusal('access.denied');
    return this.db.read(viewer, (ask) => ask<LocalMailView>(`
      select id, recipient as "to", subject, text, sent_at as "sentAt" from local_mail order by sent_at desc, id limit 100`));
  }
}
