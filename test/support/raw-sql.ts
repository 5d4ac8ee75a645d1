import pg from 'pg';
import type { Worker } from '../factories/world.js';

export type Mode = 'read' | 'record' | 'write';

/** What came of a statement: rows, or the code of the error that refused it. */
export type Outcome = { rows: string[]; count: number } | { code: string };

export const outcomeOf = async (work: Promise<pg.QueryResult>): Promise<Outcome> => {
  try {
    const { rows, rowCount } = await work;
    return { rows: rows.map((row) => JSON.stringify(row)), count: rowCount ?? 0 };
  } catch (error) {
    if (error instanceof pg.DatabaseError) return { code: error.code ?? 'none' };
    throw error;
  }
};

/** A statement that may fail without ending the transaction it stands in; what it did is taken back. */
export async function attempt(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<Outcome> {
  await client.query('savepoint attempt');
  const outcome = await outcomeOf(client.query(sql, [...values]));
  await client.query('rollback to savepoint attempt');
  return outcome;
}

/** Somebody who reached the database itself, with the product's own role and a real session; and a dossier that she tries to open. */
export async function actingAs<T>(
  client: pg.Client, who: Worker, mode: Mode, work: () => Promise<T>, end: 'commit' | 'rollback' = 'rollback', opens?: string,
): Promise<T> {
  await client.query('begin');
  try {
    await client.query('select app.begin($1, $2)', [who.tokenHash, mode]);
    if (opens) await client.query('select app.open($1)', [opens]);
    const answer = await work();
    await client.query(end);
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
