import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is published once a year. */
export class NeutralityPublications1764000000037 implements MigrationInterface {
  name = 'NeutralityPublications1764000000037';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table neutrality_publication (
  year integer primary key check (year between 2020 and 2199),
  parameters text not null references audit_parameters(version),
  decisions integer not null check (decisions > 0),
  print text not null check (print ~ '^[0-9a-f]{64}$'),
  file text not null,
  report text not null,
  page text not null,
  document bytea not null,
  published_by uuid references membership(id),
  published_at timestamptz not null default now()
);
comment on table neutrality_publication is 'The yearly report as everybody reads it, and the file from which anybody makes it again. Once published, never replaced.';
comment on column neutrality_publication.print is 'SHA-256 of the figures; the offline command finds the same in the file.';
grant select (year, parameters, decisions, print, file, report, page, document, published_at) on neutrality_publication to boussole_app;
grant select, insert on neutrality_publication to boussole_worker;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table neutrality_publication');
  }
}
