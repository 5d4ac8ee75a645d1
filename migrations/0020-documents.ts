import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers kept in a dossier, checked before anybody may fetch them. */
export class Documents1764000000020 implements MigrationInterface {
  name = 'Documents1764000000020';

  async up(_q: QueryRunner): Promise<void> {
    // filled by its owner
  }

  async down(_q: QueryRunner): Promise<void> {
    // filled by its owner
  }
}
