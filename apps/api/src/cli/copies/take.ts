import type { Base, CopyFolder } from './folder.js';
import type { Server, ServerFile } from './server.js';
import { archiveEnd, headerOf, paddingOf } from './tar.js';

const small = 1024 * 1024;
const atOnce = 64;

/** A whole copy of the server while it serves: its files as they are, and what must be replayed to make them one moment. */
export async function takeBase(server: Server, folder: CopyFolder): Promise<Base> {
  await server.holdWalFromNow();
  const { at: startedAt, major, system } = await server.one<{ at: Date; major: number; system: string }>(`select clock_timestamp() as at,
    current_setting('server_version_num')::int / 10000 as major, (select system_identifier::text from pg_control_system()) as system`);
  const name = startedAt.toISOString().replace(/[:.]/g, '-');
  const { first } = await server.one<{ first: string }>(`select pg_walfile_name(pg_backup_start('boussole', true)) as first`);
  let last = '';
  async function* archive(): AsyncGenerator<Buffer> {
    yield* filesOf(server);
    const { label, wal } = await server.one<{ label: string; wal: string }>('select labelfile as label, pg_walfile_name(lsn) as wal from pg_backup_stop(false)');
    last = wal;
    yield* whole('backup_label', Buffer.from(label));
    yield archiveEnd;
  }
  const { bytes, sha256 } = await folder.write(folder.archive(name), archive());
  const { at: doneAt } = await server.one<{ at: Date }>('select clock_timestamp() as at');
  const base: Base = { name, startedAt: startedAt.toISOString(), doneAt: doneAt.toISOString(), firstWal: first, lastWal: last, system, major, bytes, sha256 };
  await takeChanges(server, folder);
  await folder.keepBase(base);
  await noteDone(server, 'base', bytes);
  return base;
}

async function* filesOf(server: Server): AsyncGenerator<Buffer> {
  const files = await server.files();
  for (let place = 0; place < files.length;) {
    const some = files.slice(place, place + atOnce);
    const isSmall = some.every(({ size, isFolder }) => isFolder || size <= small);
    const taken = isSmall ? some : some.slice(0, 1);
    yield* isSmall ? together(server, taken) : alone(server, taken);
    place += taken.length;
  }
}

async function* together(server: Server, some: readonly ServerFile[]): AsyncGenerator<Buffer> {
  const read = await server.small(some.filter(({ isFolder }) => !isFolder).map(({ path }) => path));
  let next = 0;
  for (const { path, isFolder } of some) {
    const bytes = isFolder ? null : read[next++] ?? null;
    if (isFolder) yield headerOf({ path: `${path}/`, size: 0 });
    else if (bytes) yield* whole(path, bytes);
  }
}

// A file may grow or shrink while it is read: the journal says what it should hold, but the archive must know its length before.
async function* alone(server: Server, [file]: readonly ServerFile[]): AsyncGenerator<Buffer> {
  if (!file) return;
  if (file.isFolder || file.size <= small) return yield* together(server, [file]);
  yield headerOf(file);
  let left = file.size;
  for await (const bytes of server.bytesOf(file.path)) {
    const some = bytes.subarray(0, left);
    left -= some.length;
    yield some;
    if (left === 0) break;
  }
  for (; left > 0; left -= Math.min(left, small)) yield Buffer.alloc(Math.min(left, small));
  yield paddingOf(file.size);
}

function* whole(path: string, bytes: Buffer): Generator<Buffer> {
  yield headerOf({ path, size: bytes.length });
  yield bytes;
  yield paddingOf(bytes.length);
}

/** Copies the changes up to now; says how many pieces. */
export async function takeChanges(server: Server, folder: CopyFolder): Promise<number> {
  // What is written after this moment is in the next piece.
  const { until } = await server.one<{ until: Date }>('select clock_timestamp() as until');
  const { end, current } = await server.one<{ end: string; current: string }>(
    `select pg_switch_wal()::text as "end", pg_walfile_name(pg_current_wal_insert_lsn() + 1) as current`);
  const kept = new Set((await folder.segments()).map(({ name }) => name));
  const { names } = await server.one<{ names: string[] }>(`select coalesce(array_agg(name order by name), '{}') as names from pg_ls_waldir()
    where name ~ '^([0-9A-F]{24}|[0-9A-F]{8}[.]history)$' and name < $1 and name >= (
      select pg_walfile_name(restart_lsn) from pg_replication_slots where slot_name = 'boussole_copies') or name ~ '[.]history$'`, [current]);
  const missing = names.filter((name) => !kept.has(name));
  let bytes = 0;
  for (const name of missing) {
    const written = await folder.write(folder.segment(name), server.bytesOf(`pg_wal/${name}`));
    await folder.keepSegment({ name, until: until.toISOString(), ...written });
    bytes += written.bytes;
  }
  await server.letGoBefore(end);
  await noteDone(server, 'wal', bytes, until);
  return missing.length;
}

const noteDone = (server: Server, kind: 'base' | 'wal', bytes: number, at: Date | null = null): Promise<unknown> =>
  server.one(`insert into copy_done (kind, at, bytes) values ($1, coalesce($2, clock_timestamp()), $3)
    on conflict (kind) do update set at = excluded.at, bytes = excluded.bytes returning kind`, [kind, at, bytes]);
