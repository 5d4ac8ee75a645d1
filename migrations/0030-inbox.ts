import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an operator reads of the handoffs sent to it. */
export class Inbox1764000000030 implements MigrationInterface {
  name = 'Inbox1764000000030';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }
}
