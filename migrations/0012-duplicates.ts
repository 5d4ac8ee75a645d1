import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Duplicates1764000000012 implements MigrationInterface {
  name = 'Duplicates1764000000012';

  async up(_q: QueryRunner): Promise<void> {}

  async down(_q: QueryRunner): Promise<void> {}
}
