import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a person says beforehand what she has in mind. */
export class Preferences1764000000028 implements MigrationInterface {
  name = 'Preferences1764000000028';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }
}
