import type { ImportReference } from '@boussole/domain/register/import/reference';
import type { Ask } from '../../platform/statement.js';
import { countMissing, recount, type RowCounts } from './finish-import.js';
import { type Door, lockRun, Overtaken, type RunRow } from './import-run.js';
import { namesSomething, type Remembered } from './map-columns.js';
import { type FileFacts, openFile, type OpenedFile, Unreadable } from './open-file.js';
import { rejectOrphans } from './plan-rows.js';
import { rehearse } from './rehearse.js';
import { type FileRow, stageRows } from './stage-rows.js';

const batch = 500;

export interface Checking {
  readonly reference: ImportReference;
  /** Asked after each batch, and told how far the file is read, in percent. */
  readonly isTimeUp: (progress: number) => boolean;
  /** A file up to this many rows is rehearsed too: what would come of it is then known before it comes in. */
  readonly mostRehearsed: number;
}

/** Reads a file on from where it was left, until it is read or time is up. */
export async function checkFile(door: Door, runId: string, checking: Checking): Promise<'more' | 'done'> {
  const run = await door((ask) => lockRun(ask, runId));
  if (run?.state !== 'checking') return 'done';
  const read = { bytes: 0 };
  const opened = await openFile(() => partsOf(door, run, read), run, await rememberedOf(door, run), checking.reference).catch((error: unknown) => {
    if (error instanceof Unreadable) return null;
    throw error;
  });
  if (!opened) return fail(door, runId, 'import.not_readable', null);
  if (opened.facts.columns.length > 0 && !namesSomething(opened.facts.columns)) {
    return fail(door, runId, 'import.title_unmapped', opened.facts);
  }
  if (run.checked_line === 0) await begin(door, run, opened.facts);
  return readOn(door, run, opened, read, checking);
}

async function readOn(
  door: Door, run: RunRow, { facts, batches }: OpenedFile, read: { bytes: number }, { isTimeUp, mostRehearsed }: Checking,
): Promise<'more' | 'done'> {
  let blank = facts.blankLines;
  let held: FileRow[] = [];
  read.bytes = 0;
  const progress = () => Math.min(99, Math.floor((100 * read.bytes) / run.byte_count));
  // While some rows are being kept, the next ones are read.
  const keep = (after: number, some: readonly FileRow[]) => awaited(stageRows(door, run.id, after, some, progress()));
  let staging = Promise.resolve(run.checked_line);
  for await (const { rows, blankLines } of batches()) {
    blank += blankLines;
    held.push(...rows.filter(({ record }) => record.line > run.checked_line));
    while (held.length >= batch) {
      staging = keep(await staging, held.slice(0, batch));
      held = held.slice(batch);
      if (isTimeUp(progress())) {
        await staging;
        return 'more';
      }
    }
  }
  if (held.length > 0) staging = keep(await staging, held);
  const at = await staging;
  if (at === 0 && facts.columns.length === 0) return fail(door, run.id, 'import.not_readable', null);
  const { rows } = await door((ask) => settle(ask, run, at));
  if (rows <= mostRehearsed) await rehearse(door, run.id);
  await door((ask) => finish(ask, run, at, facts, blank));
  return 'done';
}

// Its failure is told to whoever waits for it, later.
function awaited<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The parts of a file in their order, the next one asked for while one is read; `read` is told how far it is. */
async function* partsOf(door: Door, run: RunRow, read: { bytes: number }): AsyncGenerator<Uint8Array> {
  const partAt = (number: number) => awaited(door((ask) =>
    ask<{ bytes: Buffer }>('select bytes from import_part where run_id = $1 and number = $2', [run.id, number])));
  read.bytes = 0;
  let next = partAt(1);
  for (let number = 1; number < run.next_part; number += 1) {
    const [part] = await next;
    if (!part) throw new Overtaken();
    next = partAt(number + 1);
    read.bytes += part.bytes.length;
    yield part.bytes;
  }
}

async function rememberedOf(door: Door, run: RunRow): Promise<Remembered> {
  const [source] = await door((ask) => ask<{ mapping: Remembered }>('select mapping from register_source where id = $1', [run.source_id]));
  return source?.mapping ?? {};
}

// What an earlier mapping made of the file is forgotten with the first step of a new one.
const begin = (door: Door, run: RunRow, facts: FileFacts): Promise<void> => door(async (ask) => {
  const now = await lockRun(ask, run.id);
  if (now?.state !== 'checking' || now.checked_line !== 0) throw new Overtaken();
  await ask('delete from import_row where run_id = $1', [run.id]);
  await ask(`update import_run set format = $2, encoding = $3, delimiter = $4, columns = $5, heading_lines = $6, failure = null where id = $1`,
    [run.id, facts.format, facts.encoding, facts.delimiter, JSON.stringify(facts.columns), facts.headingLines]);
});

async function stillChecking(ask: Ask, run: RunRow, at: number): Promise<RunRow> {
  const now = await lockRun(ask, run.id);
  if (now?.state !== 'checking' || now.checked_line !== at) throw new Overtaken();
  return now;
}

async function settle(ask: Ask, run: RunRow, at: number): Promise<RowCounts> {
  await rejectOrphans(ask, await stillChecking(ask, run, at));
  return recount(ask, run.id);
}

async function finish(ask: Ask, run: RunRow, at: number, facts: FileFacts, blank: number): Promise<void> {
  await stillChecking(ask, run, at);
  await ask(`update import_run set state = 'checked', checked_at = now(), progress = 100, blank_lines = $2, heading_lines = $3, missing = $4
    where id = $1`, [run.id, blank, facts.headingLines, await countMissing(ask, run.id, run.source_id)]);
}

type Failure = 'import.not_readable' | 'import.title_unmapped' | 'server.failed';

/** The import stops here until a person does something; what was found out about the file is kept. */
export async function fail(door: Door, runId: string, code: Failure, facts: FileFacts | null): Promise<'done'> {
  await door((ask) => ask(`update import_run set state = 'failed', failure = $2, format = coalesce($3, format), encoding = coalesce($4, encoding),
      delimiter = coalesce($5, delimiter), columns = coalesce($6, columns), heading_lines = coalesce($7, heading_lines)
    where id = $1 and state in ('checking', 'applying')`, [runId, code, facts?.format ?? null, facts?.encoding ?? null, facts?.delimiter ?? null,
    facts && JSON.stringify(facts.columns), facts?.headingLines ?? null]));
  return 'done';
}
