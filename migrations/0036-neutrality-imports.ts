import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the product does not hold: referrals on paper, entries that partners report, offers known elsewhere. */
export class NeutralityImports1764000000036 implements MigrationInterface {
  name = 'NeutralityImports1764000000036';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table outside_import (
  id uuid primary key default gen_random_uuid(),
  file text not null check (file in ('papier', 'entrees', 'cadastre')),
  name text not null check (length(name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  lines integer not null check (lines >= 0),
  refused integer not null check (refused between 0 and lines),
  imported_at timestamptz not null default now()
);
comment on table outside_import is 'Each file that was brought in, by its print: it names no person.';

create table paper_referral (
  structure_id uuid not null references organisation(id),
  reference text not null check (length(reference) between 1 and 200),
  operator_id uuid not null references organisation(id),
  referred_on date not null,
  import_id uuid not null references outside_import(id),
  primary key (structure_id, reference)
);
comment on table paper_referral is 'A referral that was made without the tool: where from, where to, on which day; nobody knows what could have been chosen.';
create index paper_referral_on on paper_referral (referred_on);

create table partner_entry (
  operator_id uuid not null references organisation(id),
  structure_id uuid not null references organisation(id),
  month date not null check (extract(day from month) = 1),
  entries integer not null check (entries >= 0),
  import_id uuid not null references outside_import(id),
  primary key (operator_id, structure_id, month)
);
comment on table partner_entry is 'How many people an operator says came from a structure in a month; said again, the last word counts.';
create index partner_entry_month on partner_entry (month);

create table known_offer (
  operator_id uuid not null references organisation(id),
  basin text not null check (length(basin) between 2 and 8),
  known integer not null check (known >= 0),
  source text not null check (length(source) between 1 and 200),
  import_id uuid not null references outside_import(id),
  primary key (operator_id, basin)
);
comment on table known_offer is 'How many offers of an operator in a territory are known elsewhere: what the register should hold.';

grant select on paper_referral, partner_entry, known_offer to boussole_worker;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table known_offer, partner_entry, paper_referral, outside_import');
  }
}
