import type { MigrationInterface, QueryRunner } from 'typeorm';
import { handing, handingGone } from './handing-functions.js';

/** What sending and moving a referral needs of the database. */
export class Handing1764000000029 implements MigrationInterface {
  name = 'Handing1764000000029';

  async up(q: QueryRunner): Promise<void> {
    await q.query(handing);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(handingGone);
  }
}
