import pg from 'pg';
import { Impossible } from '../impossible.js';

const slot = 'boussole_copies';
const piece = 8 * 1024 * 1024;

// What PostgreSQL makes again by itself, and what must not be in a copy.
const leftOut = `path ~ '^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)/.'
  or path ~ '(^|/)(postmaster\\.(pid|opts)|pg_internal\\.init|backup_label|tablespace_map|pgsql_tmp[^/]*|[^/]*\\.tmp)$'`;

export interface ServerFile { readonly path: string; readonly size: number; readonly isFolder: boolean }

/**
 * The files of a PostgreSQL server, read through an ordinary connection of its superuser: nothing to set on the server, nothing to
 * install beside it, and the same way wherever it runs.
 */
export class Server {
  private constructor(private readonly client: pg.Client) {}

  static async open(databaseUrl: string): Promise<Server> {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'boussole copies' });
    client.on('error', () => undefined); // told by the statement that was waiting
    await client.connect();
    const server = new Server(client);
    try {
      await server.requireCopyable();
      return server;
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }

  async one<Row extends pg.QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row> {
    const { rows: [row] } = await this.client.query<Row>(sql, [...parameters]);
    if (!row) throw new Error('PostgreSQL answered nothing');
    return row;
  }

  private async requireCopyable(): Promise<void> {
    const { is_superuser, level, elsewhere } = await this.one<{ is_superuser: boolean; level: string; elsewhere: number }>(`
      select rolsuper as is_superuser, current_setting('wal_level') as level,
        (select count(*)::int from pg_tablespace where spcname not in ('pg_default', 'pg_global')) as elsewhere
      from pg_roles where rolname = current_user`);
    if (!is_superuser) throw new Impossible('Pour sauvegarder, DATABASE_URL doit ouvrir PostgreSQL comme superutilisateur.');
    if (level === 'minimal') throw new Impossible('PostgreSQL tourne avec wal_level = minimal : réglez-le sur replica, puis redémarrez-le.');
    if (elsewhere > 0) throw new Impossible('Ce serveur a des espaces de tables ailleurs que chez lui : cette sauvegarde ne les prend pas.');
  }

  /** Every file and folder that a copy holds. */
  async files(): Promise<ServerFile[]> {
    const { rows } = await this.client.query<ServerFile>(`
      with recursive found(path, size, "isFolder") as (
        select n, s.size, s.isdir from pg_ls_dir('.') n cross join lateral pg_stat_file(n, true) s
        union all
        select f.path || '/' || n, s.size, s.isdir from found f cross join lateral pg_ls_dir(f.path, true, false) n
          cross join lateral pg_stat_file(f.path || '/' || n, true) s where f."isFolder")
      select path, size::float8 as size, "isFolder" from found where "isFolder" is not null and not (${leftOut})
      -- What says how far the files were written comes last.
      order by path = 'global/pg_control', path`);
    return rows;
  }

  /** Small files, several at a time; one that went away meanwhile is null. */
  async small(paths: readonly string[]): Promise<(Buffer | null)[]> {
    const { rows } = await this.client.query<{ bytes: Buffer | null }>(
      'select pg_read_binary_file(path, 0, $2, true) as bytes from unnest($1::text[]) with ordinality p(path, n) order by n', [[...paths], piece]);
    return rows.map(({ bytes }) => bytes);
  }

  /** A file from its beginning, piece by piece, as long as it is there. */
  async* bytesOf(path: string): AsyncGenerator<Buffer> {
    for (let at = 0; ;) {
      const { rows: [row] } = await this.client.query<{ bytes: Buffer | null }>(
        'select pg_read_binary_file($1, $2, $3, true) as bytes', [path, at, piece]);
      if (!row?.bytes || row.bytes.length === 0) return;
      yield row.bytes;
      if (row.bytes.length < piece) return;
      at += row.bytes.length;
    }
  }

  /** Does the server still keep all that was not copied yet? Otherwise a whole copy is needed again. */
  async holdsWal(): Promise<boolean> {
    const { state } = await this.one<{ state: string | null }>('select (select wal_status from pg_replication_slots where slot_name = $1) as state', [slot]);
    return state !== null && state !== 'lost';
  }

  /** From now on the server keeps its changes until they are copied. */
  async holdWalFromNow(): Promise<void> {
    await this.client.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [slot]);
    await this.client.query('select pg_create_physical_replication_slot($1, true)', [slot]);
  }

  /** What was copied need not be kept any more. */
  async letGoBefore(position: string): Promise<void> {
    await this.client.query('select pg_replication_slot_advance($1, $2::pg_lsn)', [slot, position]);
  }
}
