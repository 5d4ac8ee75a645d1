import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a person says she stands, in two taps. */
export class CheckIns1764000000040 implements MigrationInterface {
  name = 'CheckIns1764000000040';

  async up(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }
}
