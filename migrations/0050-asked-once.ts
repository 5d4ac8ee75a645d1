import type { MigrationInterface, QueryRunner } from 'typeorm';
import { linesAskedEach, linesAskedOnce } from './lists-asked-once.js';

/** A list asks by which door its reader comes only where something ties her to the dossier. */
export class AskedOnce1764000000050 implements MigrationInterface {
  name = 'AskedOnce1764000000050';

  async up(q: QueryRunner): Promise<void> {
    await q.query(linesAskedOnce);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(linesAskedEach);
  }
}
