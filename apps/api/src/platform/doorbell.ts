import { randomInt } from 'node:crypto';
import pg from 'pg';
import { handLock } from './dead-hands.js';

const slots = 64;
const retryAfter = 2_000;

/**
 * Listens for promised deliveries on a connection of its own, and holds there a place among the workers, so that
 * each one rings its own bell, and its number, as long as it lives. All of it comes back after the connection was lost.
 */
export class Doorbell {
  readonly hand = randomInt(1, 2 ** 31);
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(private readonly databaseUrl: string, private readonly onRing: () => void) {}

  /** The worker's place, 1 to 64. */
  async open(): Promise<number> {
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true, application_name: 'boussole-doorbell' });
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    client.on('notification', this.onRing);
    await client.connect();
    this.client = client;
    await client.query('listen delivery');
    await client.query('select pg_advisory_lock_shared($1, $2)', [handLock, this.hand]); // shared: a lost connection may linger with it
    const { rows } = await client.query<{ slot: number }>(
      `select slot from generate_series(1, ${slots}) slot where pg_try_advisory_lock(728120552, slot) limit 1`);
    return rows[0]?.slot ?? slots;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end();
  }

  // Meanwhile the reconciler's round finds what nobody rang for.
  private reopen(lost: pg.Client): void {
    if (this.isClosed || this.retry || (this.client !== null && this.client !== lost)) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      this.open().then(this.onRing, () => this.reopen(lost));
    }, retryAfter);
  }
}
