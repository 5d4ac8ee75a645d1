import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nightPolicies, nightPoliciesGone } from './night-policies.js';
import { nightTables, nightTablesGone } from './night-tables.js';

/** What each night adds to the audit. */
export class NeutralityNight1764000000034 implements MigrationInterface {
  name = 'NeutralityNight1764000000034';

  async up(q: QueryRunner): Promise<void> {
    await q.query(nightTables);
    await q.query(nightPolicies);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`${nightPoliciesGone}${nightTablesGone}`);
  }
}
