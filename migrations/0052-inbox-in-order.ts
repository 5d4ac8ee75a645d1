import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inboxUnread } from './inbox-functions.js';
import { inboxInOrder } from './inbox-in-order.js';

/** What was sent to a branch is read as far as one page, whatever waits there. */
export class InboxInOrder1764000000052 implements MigrationInterface {
  name = 'InboxInOrder1764000000052';

  async up(q: QueryRunner): Promise<void> {
    await q.query(inboxInOrder);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(inboxUnread);
    await q.query('drop function app.inbox_page, app.inbox_news');
  }
}
