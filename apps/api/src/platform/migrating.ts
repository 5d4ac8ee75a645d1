import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '@boussole/migrations/all';
import { DataSource, QueryFailedError } from 'typeorm';

/** Whoever works waits 5 s for a lock, then is told to come back: a migration that waits for its own steps aside before that, and asks again. */
const patience = { lockTimeout: '3s', most: 60, pause: 500 };

/** The owner's way to the tables, each migration in a transaction of its own; not the latest ones, when so many are asked. */
export const ownSource = (url: string, count = migrations.length): DataSource => new DataSource({
  type: 'postgres', url, migrations: migrations.slice(0, count), migrationsTableName: 'schema_migration', migrationsTransactionMode: 'each',
  extra: { options: `-c role=boussole_owner -c lock_timeout=${patience.lockTimeout}`, max: 1 },
});

/** What could not have its lock, or met somebody who wanted the same ones in another order, is begun again: nothing of it was done. */
export async function withPatience<Done>(work: () => Promise<Done>): Promise<Done> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isMeeting(error) || tries === patience.most) throw error;
      await pause(patience.pause);
    }
  }
}

const isMeeting = (error: unknown): boolean =>
  error instanceof QueryFailedError && ['55P03', '40P01'].includes(String((error.driverError as { code?: unknown }).code)); // pg's own error
