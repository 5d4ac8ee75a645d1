import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { type Door, Overtaken } from '../modules/register-import/import-run.js';
import { ensureSource } from '../modules/register-import/ensure-source.js';
import type { Ask } from '../platform/statement.js';
import { Impossible } from './impossible.js';

const partLength = 150_000;
const largest = 2_000_000_000;
const ownName = 'Cadastre importé';
const lockSpace = 728_120_555;
/** Half seconds. */
const patience = 40;

/** The import of this very file that was interrupted, or a new one. */
export async function openRun(door: Door, asked: { file: string; source: string; structure: string | null; isRehearsal: boolean }): Promise<string> {
  const { size } = await stat(asked.file);
  if (size === 0) throw new Impossible('Ce fichier est vide.');
  if (size > largest) throw new Impossible('Ce fichier dépasse 2 Go : coupez-le en plusieurs fichiers.');
  const hash = createHash('sha256');
  await pipeline(createReadStream(asked.file), hash);
  const fingerprint = hash.digest();
  const { organisationId, sourceId } = await door(async (ask) => {
    const owner = await ownerOf(ask, asked.source, asked.structure);
    const source = await ensureSource(ask, owner, asked.source);
    if (!source) throw new Impossible('Le nom de la source (--source) n’a ni lettre ni chiffre.');
    return { organisationId: owner, sourceId: source };
  });
  await holdSource(door, sourceId);
  return door(async (ask) => {
    const interrupted = asked.isRehearsal ? null : await goOn(ask, sourceId, fingerprint);
    if (interrupted) return interrupted;
    const id = randomUUID();
    await ask(`insert into import_run (id, organisation_id, source_id, file_name, byte_count, fingerprint) values ($1, $2, $3, $4, $5, $6)`,
      [id, organisationId, sourceId, path.basename(asked.file).slice(-255), size, fingerprint]);
    return id;
  });
}

// Held until this process ends, however it ends: whatever is half done under it is nobody's any more. PostgreSQL may take some seconds to
// notice that a process was killed.
async function holdSource(door: Door, sourceId: string): Promise<void> {
  for (let tries = 0; tries < patience; tries += 1) {
    const [held] = await door((ask) => ask<{ free: boolean; busy: boolean }>(`select pg_try_advisory_lock($1, hashtext($2::uuid::text)) as free,
      exists (select from import_run where source_id = $2 and state = 'applying' and started_by is not null) as busy`, [lockSpace, sourceId]));
    if (held?.free && !held.busy) return;
    if (held?.busy) break;
    await setTimeout(500);
  }
  throw new Impossible('Un import de cette source est déjà en cours : laissez-le finir.');
}

// The import of this very file that was interrupted; one of another file is given up, and what came in of it stays.
async function goOn(ask: Ask, sourceId: string, fingerprint: Buffer): Promise<string | null> {
  const left = await ask<{ id: string; is_same: boolean }>(`select id, fingerprint = $2 as is_same from import_run
    where source_id = $1 and started_by is null and state in ('uploading', 'checking', 'checked', 'applying') order by started_at desc`, [sourceId, fingerprint]);
  const same = left.find((run) => run.is_same)?.id ?? null;
  const others = left.filter(({ id }) => id !== same).map(({ id }) => id);
  await ask('delete from import_part where run_id = any($1)', [others]);
  await ask('delete from import_row where run_id = any($1)', [others]);
  await ask(`update import_run set state = 'abandoned' where id = any($1)`, [others]);
  if (same) console.error('Un import de ce fichier avait été interrompu : il reprend où il en était.');
  return same;
}

/** Who keeps what comes in: the body named; else that of the known source; else the network itself; else one made for it. */
async function ownerOf(ask: Ask, source: string, structure: string | null): Promise<string> {
  const found = async (sql: string, given: readonly unknown[]): Promise<string | undefined> => (await ask<{ id: string }>(sql, given))[0]?.id;
  if (structure) {
    const named = await found(`select id from organisation where app.fold(name) = app.fold($1) and merged_into_id is null
      order by keeper_id nulls first, created_at, id limit 1`, [structure]);
    if (!named) throw new Impossible(`La structure « ${structure} » n’existe pas.`);
    return named;
  }
  return await found(`select min(organisation_id::text)::uuid as id from register_source where code = trim(replace(left(app.fold($1), 120), ' ', '-'), '-')
      having count(*) = 1`, [source])
    ?? await found(`select id from organisation where kind = 'OTLAV' and keeper_id is null and merged_into_id is null order by created_at, id limit 1`, [])
    ?? await found('select id from organisation where name = $1 and keeper_id is null limit 1', [ownName])
    ?? await found(`insert into organisation (name, kind) values ($1, 'AUTRE') returning id`, [ownName])
    ?? '';
}

/** Brings the file to where it is read from, on from the part that was missing. */
export async function receive(door: Door, runId: string, file: string): Promise<void> {
  const [run] = await door((ask) => ask<{ received_bytes: number; byte_count: number; next_part: number; state: string }>(
    'select received_bytes, byte_count, next_part, state from import_run where id = $1', [runId]));
  if (run?.state !== 'uploading') return;
  let { next_part: number, received_bytes: received } = run;
  for await (const bytes of createReadStream(file, { start: received, highWaterMark: partLength }) as AsyncIterable<Buffer>) {
    received += bytes.length;
    await door((ask) => keepPart(ask, runId, number, bytes, received));
    number += 1;
  }
  if (received !== run.byte_count) throw new Impossible('Ce fichier a changé pendant qu’il était lu : recommencez.');
}

async function keepPart(ask: Ask, runId: string, number: number, bytes: Buffer, received: number): Promise<void> {
  const moved = await ask(`update import_run set received_bytes = $3, next_part = next_part + 1,
      state = case when $3 = byte_count then 'checking' else state end
    where id = $1 and next_part = $2 and state = 'uploading' returning id`, [runId, number, received]);
  if (moved.length === 0) throw new Overtaken();
  await ask(`insert into import_part (run_id, organisation_id, number, bytes) select id, organisation_id, $2, $3 from import_run where id = $1`,
    [runId, number, bytes]);
}

/** A rehearsal leaves nothing behind, not even the name of a source that had brought nothing in before. */
export const forgetRun = (door: Door, runId: string): Promise<void> => door(async (ask) => {
  const [run] = await ask<{ source_id: string }>('delete from import_run where id = $1 returning source_id', [runId]);
  await ask(`delete from register_source s where id = $1 and not exists (select from import_run where source_id = s.id)
    and not exists (select from sheet_origin where source_id = s.id)`, [run?.source_id]);
  await ask(`delete from organisation g where name = $1 and keeper_id is null and not exists (select from register_source where organisation_id = g.id)
    and not exists (select from branch where organisation_id = g.id) and created_at > now() - interval '1 day'`, [ownName]);
});
