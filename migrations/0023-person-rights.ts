import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Restriction, erasure and its ledger, retention. */
export class PersonRights1764000000023 implements MigrationInterface {
  name = 'PersonRights1764000000023';

  async up(_q: QueryRunner): Promise<void> {
    // filled by its owner
  }

  async down(_q: QueryRunner): Promise<void> {
    // filled by its owner
  }
}
