import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaves to remind, what came back, and whether all that was due ran. */
export class Reminding1764000000039 implements MigrationInterface {
  name = 'Reminding1764000000039';

  async up(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }
}
