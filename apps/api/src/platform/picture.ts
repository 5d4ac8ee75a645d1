import pg from 'pg';
import { type Ask, asking } from './statement.js';

/**
 * The worker's look at everything as it stands at one moment, on a connection of its own: what is long to read holds none of those that
 * serve. Cannot write.
 */
export async function pictureOf<T>(databaseUrl: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'boussole-picture', keepAlive: true });
  client.on('error', () => undefined); // told by the statement that was waiting
  await client.connect();
  try {
    await client.query('start transaction isolation level repeatable read read only');
    await client.query('select app.begin_job()');
    const seen = await work(asking(client));
    await client.query('commit');
    return seen;
  } finally {
    await client.end();
  }
}
