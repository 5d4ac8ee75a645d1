import { createTestDatabase, type TestDatabase } from '../db/test-database.js';
import { column, givenColumns, tablesOf } from './catalogue.js';

/** A second database that holds what the first one holds now: what a backup gives back. */
export async function restoredCopyOf(database: TestDatabase): Promise<TestDatabase> {
  const copy = await createTestDatabase();
  await copy.owner.query('set session_replication_role = replica');
  for (const table of await tablesOf(database.owner)) {
    // What numbers itself keeps the number that it had.
    const identity = await column<string>(database.owner, `select attname from pg_attribute where attrelid = $1::regclass and attidentity <> ''`, [`public.${table}`]);
    const names = [...identity, ...await givenColumns(database.owner, table)].map((name) => `"${name}"`).join(', ');
    const rows = await column<string>(database.owner, `select coalesce(jsonb_agg(t), '[]')::text from ${table} t`);
    await copy.owner.query(`delete from ${table}`);
    await copy.owner.query(`insert into ${table} (${names}) overriding system value
      select ${names} from jsonb_populate_recordset(null::${table}, $1)`, rows);
    for (const name of identity) {
      await copy.owner.query(`select setval(pg_get_serial_sequence($1, $2), (select coalesce(max("${name}"), 0) + 1 from ${table}), false)`, [table, name]);
    }
  }
  await copy.owner.query('set session_replication_role = origin');
  return copy;
}
