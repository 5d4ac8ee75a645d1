import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contextPartByCall, signedAtOnce, signedPartsByCall } from './signed-at-once.js';

/** Who acts is verified some eighty times for a page: each time in one step instead of two. */
export class SignedAtOnce1764000000051 implements MigrationInterface {
  name = 'SignedAtOnce1764000000051';

  async up(q: QueryRunner): Promise<void> {
    await q.query(signedAtOnce);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(contextPartByCall + signedPartsByCall);
  }
}
