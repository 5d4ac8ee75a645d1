import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person sees and decides of her own referrals. */
export class OwnReferrals1764000000032 implements MigrationInterface {
  name = 'OwnReferrals1764000000032';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`select 1`);
  }
}
