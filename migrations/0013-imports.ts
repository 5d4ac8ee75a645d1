import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Imports1764000000013 implements MigrationInterface {
  name = 'Imports1764000000013';

  async up(_q: QueryRunner): Promise<void> {}

  async down(_q: QueryRunner): Promise<void> {}
}
