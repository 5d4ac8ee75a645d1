import pg from 'pg';
import type { Ask } from '../platform/statement.js';

export type OwnerAsk = <Row extends pg.QueryResultRow>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** The owner's connection: it passes the policies that are its own, and belongs to the command line alone. */
export class Owner {
  constructor(private readonly client: pg.Client) {}

  readonly ask: OwnerAsk = async <Row extends pg.QueryResultRow>(sql: string, parameters: readonly unknown[] = []) =>
    (await this.client.query<Row>(sql, [...parameters])).rows;

  /** How many rows a statement added or changed. */
  async change(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(sql, [...parameters])).rowCount ?? 0;
  }

  /** Adds what is not there yet; the columns are those of the first row, the others take their defaults. */
  async addMissing(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<number> {
    const [first] = rows;
    if (!first) return 0;
    const columns = Object.keys(first).join(', ');
    return this.change(`insert into ${table} (${columns}) select ${columns}
      from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing`, [JSON.stringify(rows)]);
  }

  /** All or nothing. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      const done = await work();
      await this.client.query('commit');
      return done;
    } catch (error) {
      await this.client.query('rollback').catch(() => undefined); // the connection may be what broke
      throw error;
    }
  }
}

/** Works on the database as its owner, and closes the door behind. */
export async function asOwner<T>(databaseUrl: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'boussole' });
  client.on('error', () => undefined); // told by the statement that was waiting
  await client.connect();
  try {
    await client.query('set role boussole_owner');
    return await work(new Owner(client));
  } finally {
    await client.end();
  }
}

/** What reads for the command line as it does for the product; each statement types its rows. */
export const askOf = (owner: Owner): Ask => async <Row>(sql: string, given?: readonly unknown[]) => (await owner.ask(sql, given)) as Row[];
