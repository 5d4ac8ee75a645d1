import type pg from 'pg';

/** A role of the product: none may more than its grants say. */
export const productRoles = ['boussole_app', 'boussole_worker', 'boussole_stats'] as const;

/** The tables that hold nobody, and therefore need no policy; each with its reason. */
export const publicTables: Readonly<Record<string, string>> = {
  commune: 'places; public facts',
  basin: 'the ten basins; public facts',
  postcode: 'postcodes; public facts',
  organisation_type: 'kinds of body; public facts',
  trade_domain: 'the fields of ROME; public facts',
  trade: 'the trades of ROME; public facts',
  trade_name: 'what people call them; public facts',
  shortage_trade: 'announced by public services, with year and source',
  priority_trade: 'announced by the basins, with year and source',
  school_holiday: 'a public calendar',
  handoff_terms: 'how long a network lets each thing take; the owner alone writes here',
  register_word: 'the words of trades and of public sheets, one by one',
  offer_index: 'what the search reads of public sheets; written by triggers alone',
  retention_run: 'how far a night of keeping is, and its counts; the worker alone reads it',
  audit_night: 'how far a night of the audit is, and its counts; the worker alone reads it',
  peer_weights: 'how much bodies and ways weigh to people without an interest; the worker alone reads it',
  outside_import: 'files of counts between bodies that were brought in; the owner alone writes and reads here',
  paper_referral: 'from which body to which, on which day; the owner alone writes, the worker alone reads',
  partner_entry: 'how many came from one body to another; the owner alone writes, the worker alone reads',
  known_offer: 'how many offers are known elsewhere; the owner alone writes, the worker alone reads',
  neutrality_publication: 'what is published to everybody; the worker alone adds',
  run_comparison: 'what should have run and what ran, by day and kind; counts',
  outage: 'when the whole stood still; instants and a count',
  worker_beat: 'when a worker was last heard; ids of processes',
  schema_migration: 'TypeORM\'s own list of migrations',
};

/**
 * The register: behind policies like everything else, because its keepers alone change it, but made to be read: these rows
 * are nobody's secret. Each with who reads it.
 */
export const registerTables: Readonly<Record<string, 'anyone' | 'members'>> = {
  organisation: 'anyone', branch: 'anyone', offer: 'anyone', offer_session: 'anyone', affiliation_link: 'anyone',
  branch_contact: 'members', sheet_origin: 'members',
  // What the audit is measured with, and what it says of nobody in particular.
  transition_catalogue: 'anyone', audit_parameters: 'members', neutrality_report: 'members',
};

export async function column<T>(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<T[]> {
  const { rows } = await client.query<[T]>({ text: sql, values: [...values], rowMode: 'array' });
  return rows.map(([value]) => value);
}

/** Every table of the schema public, by name. */
export const tablesOf = (client: pg.Client): Promise<string[]> => column(client,
  `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`);

/** Everything that stands behind policies. */
export const lockedTablesOf = async (client: pg.Client): Promise<string[]> =>
  (await tablesOf(client)).filter((name) => !Object.hasOwn(publicTables, name));

/** What belongs to somebody, or to one organisation alone. */
export const personTablesOf = async (client: pg.Client): Promise<string[]> =>
  (await lockedTablesOf(client)).filter((name) => !Object.hasOwn(registerTables, name));

/** The columns of a table on which a role holds a privilege. */
export const grantedColumns = (client: pg.Client, role: string, table: string, privilege: string): Promise<string[]> => column(client,
  `select attname from pg_attribute where attrelid = $2::regclass and attnum > 0 and not attisdropped
     and has_column_privilege($1, attrelid, attnum, $3) order by attnum`, [role, `public.${table}`, privilege]);

/** The columns that a statement gives a value to. */
export const givenColumns = (client: pg.Client, table: string): Promise<string[]> => column(client,
  `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     and attgenerated = '' and attidentity = '' order by attnum`, [`public.${table}`]);

const ofOurs = (namespace: string) => `${namespace} in ('public'::regnamespace, 'app'::regnamespace)`;
const notOfExtension = (catalogue: string, oid: string) => `not exists (select from pg_depend x
  where x.classid = '${catalogue}'::regclass and x.objid = ${oid} and x.deptype = 'e')`;
const sorted = (acl: string) => `(select string_agg(a::text, ' ' order by a::text) from unnest(${acl}) a)`;

const snapshots = [
  `select format('schema %s %s', nspname, ${sorted('nspacl')}) from pg_namespace where nspname in ('public', 'app')`,
  `select format('relation %s %s %s %s %s %s %s %s %s', oid::regclass, relkind, relpersistence, relowner::regrole, relrowsecurity,
     relforcerowsecurity, ${sorted('relacl')}, reloptions, obj_description(oid, 'pg_class'))
   from pg_class c where ${ofOurs('relnamespace')} and relkind <> 'i' and ${notOfExtension('pg_class', 'c.oid')}`,
  // A column that was dropped leaves its number unused: the place is what counts.
  `select format('column %s %s %s %s %s %s %s %s %s %s', attrelid::regclass, row_number() over (partition by attrelid order by attnum), attname, format_type(atttypid, atttypmod),
     attnotnull, attidentity, attgenerated, pg_get_expr(d.adbin, d.adrelid), ${sorted('attacl')}, col_description(attrelid, attnum))
   from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where ${ofOurs('c.relnamespace')} and c.relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
     and ${notOfExtension('pg_class', 'c.oid')}`,
  `select format('constraint %s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
   from pg_constraint where ${ofOurs('connamespace')}`,
  `select 'index ' || pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
   where ${ofOurs('c.relnamespace')}`,
  `select format('policy %s %s %s %s %s using %s check %s %s', polrelid::regclass, polname, polcmd, polpermissive, polroles::regrole[],
     pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid), obj_description(oid, 'pg_policy')) from pg_policy`,
  `select format('function %s %s %s %s', pg_get_functiondef(oid), proowner::regrole, ${sorted('proacl')}, obj_description(oid, 'pg_proc'))
   from pg_proc f where ${ofOurs('pronamespace')} and prokind in ('f', 'p') and ${notOfExtension('pg_proc', 'f.oid')}`,
  `select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where ${ofOurs('c.relnamespace')} and not t.tgisinternal`,
  `select format('extension %s %s', extname, extnamespace::regnamespace) from pg_extension`,
];

/** Everything that migrations make, in words that can be compared. */
export async function catalogueOf(client: pg.Client): Promise<string[]> {
  const lines: string[] = [];
  for (const sql of snapshots) lines.push(...await column<string>(client, sql.replaceAll(`'app'::regnamespace`, `to_regnamespace('app')`)));
  return lines.sort();
}
