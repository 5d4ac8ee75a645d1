import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows a dossier in its branch: lead, assignment, appointment, absence, glass broken. */
export class Team1764000000016 implements MigrationInterface {
  name = 'Team1764000000016';

  async up(_q: QueryRunner): Promise<void> {
    // filled by its owner
  }

  async down(_q: QueryRunner): Promise<void> {
    // filled by its owner
  }
}
