import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openedAsQuery } from './need-to-know-doors.js';
import { openedAsExpression } from './opened-in-one-breath.js';

/** Which dossier is open for a section costs what its proof costs. */
export class OpenedInOneBreath1764000000055 implements MigrationInterface {
  name = 'OpenedInOneBreath1764000000055';

  async up(q: QueryRunner): Promise<void> {
    await q.query(openedAsExpression);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(openedAsQuery.replaceAll('create function', 'create or replace function'));
  }
}
