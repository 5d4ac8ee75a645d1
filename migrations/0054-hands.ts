import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a dead worker had in hand is known at once, not when its minute is over. */
export class Hands1764000000054 implements MigrationInterface {
  name = 'Hands1764000000054';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table delivery add column hand integer;
comment on column delivery.hand is 'Whose it is, or was last: the number that a worker keeps locked as long as it lives.';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table delivery drop column hand');
  }
}
