import type { Owner } from '../owner.js';
import { groupPerShare, nameGroupRows, phraseRows } from './many-names.js';

export const mostCounsellors = 4_000;
const mostBranches = 600;
const branchesAnOrganisation = 4;

/** How many counsellors share the first n dossiers: five dossiers each at first, until there are as many as in a large network. */
export const counsellorsFor = (dossiers: number): number => Math.min(mostCounsellors, Math.max(4, Math.ceil(dossiers / 5)));

// Chance that always falls the same way; branches are of very different sizes, as they are. Ids are of version 8 and grow
// with what they number: indexes are then filled from one end, several times faster than at random places.
const tools = `
  create function pg_temp.draw(n bigint, salt bigint, size integer) returns integer language sql stable as
    $$ select 1 + (((hashint8extended(n, salt) & 2147483647) * size) >> 31)::integer $$;
  create function pg_temp.share(n bigint, salt bigint) returns double precision language sql stable as
    $$ select (hashint8extended(n, salt) & 2147483647)::double precision / 2147483648 $$;
  create function pg_temp.id(seed integer, kind text, n bigint) returns uuid language sql stable as
    $$ select (lpad(to_hex(seed), 2, '0') || lpad(to_hex(n), 10, '0') || '8' || substr(md5(kind || seed || ':' || n), 1, 3)
      || '8' || substr(md5(kind || n), 1, 15))::uuid $$;
  create function pg_temp.branch_of(counsellor integer) returns integer language sql stable as
    $$ select 1 + floor(${mostBranches} * power((counsellor - 0.5) / ${mostCounsellors}, 1.5))::integer $$;
  create temp table name_group (number integer primary key, families text[], feminine text[], masculine text[]);
  create temp table phrase (number integer primary key, channel text, minutes smallint, topics text[], text text);
  create temp table town (number integer primary key, nis text, name text);
  create temp table counsellor (number integer primary key, membership_id uuid, colleague_id uuid, branch_id uuid,
    organisation_id uuid, nis text);`;

/** How many branches these counsellors work in. */
export const branchesFor = (counsellors: number): number => 1 + Math.floor(mostBranches * ((counsellors - 0.5) / mostCounsellors) ** 1.5);

/** What the statements of a load draw from, for the life of this connection. */
export async function prepareTools(owner: Owner): Promise<void> {
  await owner.ask(tools);
  await owner.addMissing('name_group', nameGroupRows);
  await owner.addMissing('phrase', phraseRows);
  await owner.change(`insert into town select row_number() over (order by nis, copy), nis, name_fr
    from commune cross join lateral generate_series(1, ceil(population / 5000.0)::integer) copy`);
  await owner.ask('analyze name_group, phrase, town');
}

/** The organisations, branches and counsellors that so many dossiers need; those already there stay as they are. */
export async function addPlaces(owner: Owner, seed: number, dossiers: number, passwordHash: string): Promise<void> {
  const counsellors = counsellorsFor(dossiers);
  await owner.change(`
    insert into organisation (id, name, kind)
    select distinct on (o.number) pg_temp.id($1, 'organisation', o.number),
      (array['Maison de l’emploi', 'Mission régionale', 'CISP', 'Centre PMS', 'Promotion sociale', 'Centre de formation', 'Carrefour des métiers',
        'Espace d’orientation'])[pg_temp.draw(o.number, $1 + 100, 8)] || ' de ' || t.name || ' (charge ' || $1 || '-' || o.number || ')',
      (array['MDE', 'MIRE', 'CISP', 'CPMS', 'EPS', 'IFAPME', 'CARREFOUR', 'CDM'])[pg_temp.draw(o.number, $1 + 100, 8)]
    from (select 1 + (pg_temp.branch_of(c) - 1) / ${branchesAnOrganisation} as number from generate_series(1, $2::integer) c) o
    join town t on t.number = pg_temp.draw(o.number, $1 + 101, (select count(*)::integer from town))
    on conflict do nothing`, [seed, counsellors]);
  await owner.change(`
    insert into branch (id, organisation_id, name, commune_nis)
    select distinct on (b.number) pg_temp.id($1, 'branch', b.number),
      pg_temp.id($1, 'organisation', 1 + (b.number - 1) / ${branchesAnOrganisation}), 'Antenne de ' || t.name || ' ' || b.number, t.nis
    from (select pg_temp.branch_of(c) as number from generate_series(1, $2::integer) c) b
    join town t on t.number = pg_temp.draw(b.number, $1 + 102, (select count(*)::integer from town))
    on conflict do nothing`, [seed, counsellors]);
  await addCounsellors(owner, seed, counsellors, passwordHash);
}

async function addCounsellors(owner: Owner, seed: number, counsellors: number, passwordHash: string): Promise<void> {
  await owner.change(`
    insert into person (id, email, given_name, family_name)
    select pg_temp.id($1, 'person', c), 'c' || c || '.g' || $1 || '@charge.boussole.example',
      case when pg_temp.share(c, $1 + 106) < 0.7 then feminine[pg_temp.draw(c, $1 + 103, cardinality(feminine))]
        else masculine[pg_temp.draw(c, $1 + 103, cardinality(masculine))] end,
      families[pg_temp.draw(c, $1 + 104, cardinality(families))]
    from generate_series(1, $2::integer) c
    join name_group g on g.number = ($3::integer[])[pg_temp.draw(c, $1 + 105, cardinality($3::integer[]))]
    on conflict do nothing`, [seed, counsellors, groupPerShare]);
  await owner.change(`insert into credential (person_id, password_hash)
    select pg_temp.id($1, 'person', c), $3 from generate_series(1, $2::integer) c on conflict do nothing`, [seed, counsellors, passwordHash]);
  await owner.change(`
    insert into membership (id, person_id, branch_id, organisation_id, role, from_on)
    select pg_temp.id($1, 'membership', c), pg_temp.id($1, 'person', c), b.id, b.organisation_id, 'counsellor', app.today() - 1500
    from generate_series(1, $2::integer) c join branch b on b.id = pg_temp.id($1, 'branch', pg_temp.branch_of(c))
    where not exists (select from membership m where m.id = pg_temp.id($1, 'membership', c))`, [seed, counsellors]);
  await owner.change(`
    insert into employment (id, person_id, employer_id, recorded_by_organisation_id, from_on)
    select pg_temp.id($1, 'employment', c), m.person_id, m.organisation_id, m.organisation_id, m.from_on
    from generate_series(1, $2::integer) c join membership m on m.id = pg_temp.id($1, 'membership', c) on conflict do nothing`, [seed, counsellors]);
  await owner.change(`
    insert into counsellor
    select c, m.id, coalesce(before.id, m.id), m.branch_id, m.organisation_id, b.commune_nis
    from generate_series(1, $2::integer) c join membership m on m.id = pg_temp.id($1, 'membership', c) join branch b on b.id = m.branch_id
    left join membership before on before.id = pg_temp.id($1, 'membership', c - 1) and before.branch_id = m.branch_id`, [seed, counsellors]);
  await owner.ask('analyze counsellor');
}
