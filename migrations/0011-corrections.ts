import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Corrections1764000000011 implements MigrationInterface {
  name = 'Corrections1764000000011';

  async up(_q: QueryRunner): Promise<void> {}

  async down(_q: QueryRunner): Promise<void> {}
}
