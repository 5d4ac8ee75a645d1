import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each night adds to the audit. */
export class NeutralityNight1764000000034 implements MigrationInterface {
  name = 'NeutralityNight1764000000034';

  async up(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }
}
