import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const communes = new URL(
  import.meta.url.includes('/dist/') ? '../reference/communes.csv' : './reference/communes.csv', import.meta.url);

/** The places and the bodies of the network: facts that name no person. */
export class Network1764000000002 implements MigrationInterface {
  name = 'Network1764000000002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table commune (
  nis text primary key check (nis ~ '^[0-9]{5}$'),
  name_fr text not null,
  name_nl text not null,
  name_de text not null,
  basin text not null,
  postcodes text[] not null,
  lat double precision not null,
  lon double precision not null,
  population integer not null
);
comment on table commune is 'Public: the communes of Wallonia and Brussels (source in NOTICE).';

create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null unique check (length(name) between 1 and 200),
  kind text not null check (length(kind) between 1 and 40),
  created_at timestamptz not null default now()
);
comment on table organisation is 'Public: a legal body that guides or trains.';

create table branch (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation(id),
  name text not null check (length(name) between 1 and 200),
  commune_nis text references commune(nis),
  created_at timestamptz not null default now(),
  unique (organisation_id, name),
  unique (id, organisation_id)
);
comment on table branch is 'Public: a place with a team (antenne).';

grant select on commune, organisation, branch to boussole_app, boussole_worker, boussole_stats;
`);
    const [, ...lines] = readFileSync(communes, 'utf8').trim().split('\n');
    const rows = lines.map((line) => {
      const [nis, name_fr, name_nl, name_de, basin, postcodes, lat, lon, population] = line.split(',');
      return { nis, name_fr, name_nl, name_de, basin, postcodes: postcodes?.split('|'), lat, lon, population };
    });
    await q.query('insert into commune select * from jsonb_populate_recordset(null::commune, $1)', [JSON.stringify(rows)]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table branch, organisation, commune');
  }
}
