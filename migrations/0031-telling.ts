import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the mails of a handoff need of the database. */
export class Telling1764000000031 implements MigrationInterface {
  name = 'Telling1764000000031';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }
}
