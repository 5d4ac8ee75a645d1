import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../tools/pg-local.mjs';
import { eventually } from '../support/eventually.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const passwords = { APP_PASSWORD: 'app', WORKER_PASSWORD: 'worker' };

/** A PostgreSQL of its own, with its safeties on, that may be killed and comes back on the same files. */
export class ChaosServer {
  private constructor(private readonly server: Awaited<ReturnType<typeof startPostgres>>, private readonly folder: string) {}

  static async open(environment: Record<string, string> = {}): Promise<ChaosServer> {
    const opened = await ChaosServer.on(ChaosServer.place('chaos'), environment);
    opened.migrate();
    return opened;
  }

  /** On the files of a folder, as they are. */
  static async on(folder: string, environment: Record<string, string> = {}): Promise<ChaosServer> {
    const server = await startPostgres({ dataDir: path.join(folder, 'pg'), logFile: path.join(folder, 'pg.log'), password: 'chaos', environment });
    const opened = new ChaosServer(server, folder);
    await opened.answers();
    return opened;
  }

  /** A folder of this process, which the account of PostgreSQL reaches. */
  static place(name: string): string {
    const folder = path.join(root, '.data', `${name}-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  url(user?: 'app' | 'worker'): string {
    const url = new URL(this.server.url('postgres'));
    if (user) Object.assign(url, { username: `boussole_${user}`, password: user });
    return url.href;
  }

  async owner(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url() });
    client.on('error', () => undefined); // killed with the rest
    await client.connect();
    return client;
  }

  /** The postmaster dies without a word, and every connection with it; then it repairs its files and serves again. */
  async killAll(): Promise<void> {
    this.die('SIGKILL');
    await this.comeBack();
  }

  /** Killed, or told to end at once (SIGQUIT, `pg_ctl -m immediate`): gone until it comes back. */
  die(signal: 'SIGKILL' | 'SIGQUIT'): void {
    process.kill(this.server.pid, signal);
  }

  /** On the same files, which it repairs. */
  async comeBack(): Promise<void> {
    await this.server.restart();
    await this.answers();
  }

  /** One connection of the product, whichever, or under this name: PostgreSQL ends it. */
  async killOne(name = '%'): Promise<void> {
    const client = await this.owner();
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename like 'boussole_%' and application_name like $1
      order by random() limit 1`, [name]);
    await client.end();
  }

  /** Told to stop, and waited for; its files stay. */
  async rest(): Promise<void> {
    await this.server.stop();
  }

  /** The machine is gone, and all that stood on it. */
  async destroy(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    await this.close();
  }

  async close(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<unknown> {
    return eventually('PostgreSQL', async () => {
      const client = await this.owner().catch(() => null);
      await client?.end();
      return client !== null;
    }, 60_000);
  }

  migrate(): void {
    const { status, stderr } = spawnSync(process.execPath,
      ['--conditions=@boussole/source', '--import', './tools/swc-register.mjs', 'apps/api/src/migrate.ts'],
      { cwd: root, env: { ...process.env, ...passwords, DATABASE_URL: this.url() }, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}
