import type { MigrationInterface, QueryRunner } from 'typeorm';
import { functions, functionsGone } from './check-ins-functions.js';
import { policies } from './check-ins-policies.js';
import { tables } from './check-ins-tables.js';

/** Where a person says she stands, in two taps. */
export class CheckIns1764000000040 implements MigrationInterface {
  name = 'CheckIns1764000000040';

  async up(q: QueryRunner): Promise<void> {
    await q.query(tables);
    await q.query(functions);
    await q.query(policies);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(functionsGone);
    await q.query(`
delete from app.erasure_plan where table_name = 'check_in';
drop table check_in, check_in_rating;
drop function app.check_in;
`);
  }
}
