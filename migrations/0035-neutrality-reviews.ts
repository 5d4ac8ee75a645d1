import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A signal opens a conversation: what was asked, answered and decided. */
export class NeutralityReviews1764000000035 implements MigrationInterface {
  name = 'NeutralityReviews1764000000035';

  async up(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('select 1');
  }
}
