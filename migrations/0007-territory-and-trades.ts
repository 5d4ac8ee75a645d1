import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readReference, several } from './read-reference.js';

/** The facts that a register stands on: territory, trades, kinds of body, school holidays (sources in NOTICE). */
export class TerritoryAndTrades1764000000007 implements MigrationInterface {
  name = 'TerritoryAndTrades1764000000007';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table basin (
  code text primary key check (code ~ '^[A-Z]{2,4}$'),
  name text not null,
  region text not null,
  lat double precision not null,
  lon double precision not null,
  population integer not null
);
comment on table basin is 'Public: the ten basins of teaching, training and employment.';

create table postcode (
  postcode text not null check (postcode ~ '^[0-9]{4}$'),
  nis text not null references commune(nis),
  localities text[] not null,
  primary key (postcode, nis)
);
comment on table postcode is 'Public: postcodes, the commune of each and the localities it serves.';
create index postcode_nis on postcode (nis);

create table organisation_type (
  code text primary key check (code ~ '^[A-Z_]{2,20}$'),
  acronym text,
  name text not null,
  family text not null,
  guides boolean not null,
  supports_employment boolean not null,
  psychosocial boolean not null,
  informs boolean not null,
  trains boolean not null,
  interest text not null check (interest in ('none', 'perceived', 'structural', 'to_check', 'not_applicable')),
  power_level text,
  territory text,
  public text,
  aliases text[] not null
);
comment on table organisation_type is 'Public: what kinds of body guide, train or both, and whether they gain by keeping people.';

create table trade_domain (
  code text primary key check (code ~ '^[A-N]([0-9]{2})?$'),
  parent text references trade_domain(code),
  name text not null
);
comment on table trade_domain is 'Public: the 14 large fields and the domains of ROME.';

create table trade (
  code text primary key check (code ~ '^[A-N][0-9]{4}$'),
  name text not null,
  domain text not null references trade_domain(code)
);
comment on table trade is 'Public: the trades of ROME.';

create table trade_name (
  code text primary key,
  name text not null,
  trade text not null references trade(code)
);
comment on table trade_name is 'Public: what people call the trades of ROME.';
create index trade_name_trade on trade_name (trade);

create table shortage_trade (
  id integer generated always as identity primary key,
  body text not null,
  region text not null,
  year smallint not null,
  name text not null,
  movement text not null,
  trade text references trade(code),
  source text not null
);
comment on table shortage_trade is 'Public: trades in shortage, as announced, with year and source; the ROME code is our reading.';
create index shortage_trade_trade on shortage_trade (trade);

create table priority_trade (
  basin text not null references basin(code),
  trade text not null references trade(code),
  year smallint not null,
  source text not null,
  primary key (basin, trade, year)
);
comment on table priority_trade is 'Public: the trades that a basin puts first, with year and source.';
create index priority_trade_trade on priority_trade (trade);

create table school_holiday (
  community text not null,
  school_year text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  name text not null,
  source text not null,
  primary key (community, from_on, name)
);
comment on table school_holiday is 'Public: school holidays; a separate database with a licence of its own (ODbL, see its folder).';

alter table commune alter column basin drop not null;
update commune set basin = null where basin = '';
alter table commune add foreign key (basin) references basin(code) not valid;
comment on column commune.basin is 'None for the communes of the German-speaking Community.';
create function app.km(lat_a double precision, lon_a double precision, lat_b double precision, lon_b double precision)
returns double precision language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select 12742 * asin(sqrt(sin(radians(lat_b - lat_a) / 2) ^ 2
    + cos(radians(lat_a)) * cos(radians(lat_b)) * sin(radians(lon_b - lon_a) / 2) ^ 2))
$$;
comment on function app.km is 'As the crow flies, between two points of the globe.';
grant execute on function app.km(double precision, double precision, double precision, double precision)
  to boussole_app, boussole_worker, boussole_stats;
grant select on basin, postcode, organisation_type, trade_domain, trade, trade_name, shortage_trade, priority_trade,
  school_holiday to boussole_app, boussole_worker, boussole_stats;
`);
    const fill = (table: string, columns: string, rows: readonly object[]) => q.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
    await fill('basin', 'code, name, region, lat, lon, population', readReference('basins.tsv'));
    await q.query('alter table commune validate constraint commune_basin_fkey');
    await fill('postcode', 'postcode, nis, localities', readReference('postcodes.tsv')
      .map((row) => ({ ...row, localities: several(row['localities']) })));
    await fill('organisation_type', `code, acronym, name, family, guides, supports_employment, psychosocial, informs, trains,
      interest, power_level, territory, public, aliases`, [...readReference('organisation-types.tsv').map((row) => ({
      ...row, interest: interests[row['interest'] ?? ''] ?? 'to_check', aliases: several(row['aliases']) })), other]);
    const domains = readReference('trade-domains.tsv').map(({ code, name }) => ({ code, name, parent: code?.length === 1 ? null : code?.[0] }));
    await fill('trade_domain', 'code, parent, name', domains.sort((a, b) => (a.code ?? '').length - (b.code ?? '').length));
    await fill('trade', 'code, name, domain', readReference('trades.tsv'));
    await fill('trade_name', 'code, name, trade', readReference('trade-names.tsv'));
    await fill('shortage_trade', 'body, region, year, name, movement, trade, source', readReference('shortage-trades.tsv'));
    await fill('school_holiday', 'community, school_year, from_on, until_on, name, source',
      readReference('school-holidays/school-holidays.tsv'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
alter table commune drop constraint commune_basin_fkey;
update commune set basin = '' where basin is null;
alter table commune alter column basin set not null;
comment on column commune.basin is null;
drop function app.km(double precision, double precision, double precision, double precision);
drop table school_holiday, priority_trade, shortage_trade, trade_name, trade, trade_domain, organisation_type, postcode, basin`);
  }
}

const interests: Readonly<Record<string, string>> = {
  aucun: 'none', perçu: 'perceived', structurel: 'structural', 'à vérifier': 'to_check', 'n/a': 'not_applicable',
};

const other = { code: 'AUTRE', acronym: null, name: 'Autre organisme', family: 'autre', guides: false, supports_employment: false,
  psychosocial: false, informs: false, trains: false, interest: 'to_check', power_level: null, territory: null, public: null, aliases: [] };
