import type { MigrationInterface, QueryRunner } from 'typeorm';
import { linesProvedEach, linesProvedOnce } from './lists-proved-once.js';

/** What waits in an inbox and what is due ask once for the whole list who acts. */
export class ProvedOnce1764000000053 implements MigrationInterface {
  name = 'ProvedOnce1764000000053';

  async up(q: QueryRunner): Promise<void> {
    await q.query(linesProvedOnce);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(linesProvedEach);
  }
}
