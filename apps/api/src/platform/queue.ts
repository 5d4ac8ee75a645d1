import { createPostgresBackend, type QueueOptions, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { BadConfiguration, type Config } from './config.js';

// A wire that swallows everything closes nothing: whoever asked and heard nothing connects again. BullMQ waits for a job ten seconds in one question.
const unansweredAtMost = 15_000;

/** The connection that every queue of a process shares, and how to close it. */
export interface QueueConnection {
  readonly options: QueueOptions;
  readonly close: () => Promise<void>;
}

// The ledger remembers: a bell that has rung is thrown away.
const defaultJobOptions = { removeOnComplete: true, removeOnFail: { age: 86_400, count: 1_000 } };

/** BullMQ on Redis when there is one, else on PostgreSQL. */
export const openQueues = (config: Config): Promise<QueueConnection> =>
  config.redisUrl ? onRedis(config.redisUrl) : Promise.resolve(onPostgres(config.databaseUrl));

// The queue is only a doorbell, the ledger is the truth: its own pool need not wait for the disk.
function onPostgres(databaseUrl: string): QueueConnection {
  setDefaultBackendFactory(createPostgresBackend);
  const pool = new pg.Pool({
    connectionString: databaseUrl, max: 6, keepAlive: true, application_name: 'boussole-queue', query_timeout: 15_000,
    options: '-c search_path=bullmq -c synchronous_commit=off',
  });
  pool.on('error', () => undefined); // a connection lost while idle is replaced at the next use
  // BullMQ types a connection as Redis's; its PostgreSQL backend takes a pool.
  return { options: { connection: pool as never, defaultJobOptions }, close: () => pool.end() };
}

async function onRedis(url: string): Promise<QueueConnection> {
  setDefaultBackendFactory();
  await refuseForgetful(url);
  const redis = new Redis(url, { maxRetriesPerRequest: null, socketTimeout: unansweredAtMost });
  redis.on('error', () => undefined); // ioredis reconnects by itself
  return { options: { connection: redis, defaultJobOptions }, close: async () => { redis.disconnect(); } };
}

/** A Redis that loses or evicts jobs is refused: the reconciler repairs accidents, not settings. */
async function refuseForgetful(url: string): Promise<void> {
  const info = await settingsOf(url);
  const isDurable = /^aof_enabled:1/m.test(info);
  const keepsAll = /^maxmemory_policy:noeviction/m.test(info);
  if (isDurable && keepsAll) return;
  throw new BadConfiguration([
    ...(isDurable ? [] : ['REDIS_URL : ce Redis perd ses tâches en cas d’arrêt brutal ; réglez « appendonly yes ».']),
    ...(keepsAll ? [] : ['REDIS_URL : ce Redis peut effacer des tâches ; réglez « maxmemory-policy noeviction ».']),
  ]);
}

// One that does not answer is no mistake of configuration: the process says so, ends, and is started again.
async function settingsOf(url: string): Promise<string> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, commandTimeout: 5_000, retryStrategy: () => null });
  redis.on('error', () => undefined); // told by connect
  try {
    await redis.connect();
    return await redis.info();
  } catch (cause) {
    throw new Error('REDIS_URL : ce Redis ne répond pas.', { cause });
  } finally {
    redis.disconnect();
  }
}
