import type { MigrationInterface, QueryRunner } from 'typeorm';
import { due, dueGone } from './agenda-due.js';
import { feed, feedGone } from './agenda-feed.js';
import { promises, promisesGone } from './agenda-promises.js';

/** What is due to whom, day by day; the private address of a calendar; how far promises are kept. */
export class Agenda1764000000041 implements MigrationInterface {
  name = 'Agenda1764000000041';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of [due, feed, promises]) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const sql of [promisesGone, feedGone, dueGone]) await q.query(sql);
  }
}
