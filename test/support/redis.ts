import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';
import { redisProgram } from './skipped.js';

/** Settings that neither lose nor evict. */
export const faithful = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'] as const;

/** A Redis of this suite's own, on files of its own; it can be killed, and start again on them. */
export class LocalRedis {
  private child: ChildProcess | null = null;

  private constructor(private readonly folder: string, private readonly port: number, private readonly settings: readonly string[]) {}

  static async open(settings: readonly string[] = faithful): Promise<LocalRedis> {
    const redis = new LocalRedis(await mkdtemp(join(tmpdir(), 'boussole-redis-')), await freePort(), settings);
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.child = spawn(redisProgram(), ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '',
      ...this.settings], { stdio: 'ignore' });
    await eventually('Redis', () => this.ask((client) => client.ping()).catch(() => null));
  }

  /** Another in its place, that knows nothing. */
  async startEmpty(): Promise<void> {
    await this.kill();
    await rm(join(this.folder, 'appendonlydir'), { recursive: true, force: true });
    await this.start();
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** What it remembers goes with it. */
  async close(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  async ask<Answer>(work: (client: Redis) => Promise<Answer>): Promise<Answer> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } finally {
      client.disconnect();
    }
  }
}
