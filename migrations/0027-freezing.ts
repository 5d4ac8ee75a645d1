import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownOperators } from './freezing-operators.js';

/** What freezing a choice needs of the database. */
export class Freezing1764000000027 implements MigrationInterface {
  name = 'Freezing1764000000027';

  async up(q: QueryRunner): Promise<void> {
    await q.query(ownOperators);
    await q.query(`
create index offer_withdrawn on offer (kind, updated_at) where status in ('suspended', 'closed') and merged_into_id is null;
create index affiliation_from on affiliation_link (from_organisation_id);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop index offer_withdrawn, affiliation_from;
drop function app.own_operators`);
  }
}
