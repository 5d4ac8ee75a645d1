import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reviewPolicies, reviewPoliciesGone } from './review-policies.js';
import { reviewTables, reviewTablesGone } from './review-tables.js';

/** A signal opens a conversation: what was asked, answered and decided. */
export class NeutralityReviews1764000000035 implements MigrationInterface {
  name = 'NeutralityReviews1764000000035';

  async up(q: QueryRunner): Promise<void> {
    await q.query(reviewTables);
    await q.query(reviewPolicies);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`${reviewPoliciesGone}${reviewTablesGone}`);
  }
}
