import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What freezing a choice needs of the database. */
export class Freezing1764000000027 implements MigrationInterface {
  name = 'Freezing1764000000027';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }
}
