import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Moments that several people share. */
export class Gatherings1764000000042 implements MigrationInterface {
  name = 'Gatherings1764000000042';

  async up(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }
}
