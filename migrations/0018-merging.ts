import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two dossiers of one person become one, by two people, and back. */
export class Merging1764000000018 implements MigrationInterface {
  name = 'Merging1764000000018';

  async up(_q: QueryRunner): Promise<void> {
    // filled by its owner
  }

  async down(_q: QueryRunner): Promise<void> {
    // filled by its owner
  }
}
