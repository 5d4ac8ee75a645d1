import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is published once a year. */
export class NeutralityPublications1764000000037 implements MigrationInterface {
  name = 'NeutralityPublications1764000000037';

  async up(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }
}
