/** The least that can answer: bare Fastify, `pg`, one prepared statement; no actor, no policy, no schema. Started by the bench with its database's URL. */
import { fastify } from 'fastify';
import pg from 'pg';
import { items } from './items/items.js';
import { limitName } from './sides.js';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 8, idleTimeoutMillis: 0, application_name: limitName });
const server = fastify();
for (const { code, limit } of items) {
  if (limit === null) continue;
  const text = limit;
  server.post(`/${code}`, async ({ body }, reply) => {
    const { rows: [row] } = await pool.query<{ answer: string }>({ name: code, text, values: body as unknown[] }); // sent by the bench alone
    return reply.type('application/json').send(row?.answer ?? 'null');
  });
}
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.('ready');
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
