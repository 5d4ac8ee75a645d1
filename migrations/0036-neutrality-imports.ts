import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the product does not hold: referrals on paper, entries that partners report. */
export class NeutralityImports1764000000036 implements MigrationInterface {
  name = 'NeutralityImports1764000000036';

  async up(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }
}
