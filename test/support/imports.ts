import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.js';
import type { Visitor } from './visitor.js';

export interface Run {
  id: string; sourceId: string; sourceName: string; fileName: string; byteCount: number; receivedBytes: number; state: string; format: string | null;
  encoding: string | null; delimiter: string | null; startedBy: string; failure: string | null; nextPart: number;
  columns: { index: number; heading: string; sample: string[]; target: string | null }[];
  counts: Record<'physical' | 'heading' | 'accepted' | 'rejected' | 'blank' | 'rows' | 'created' | 'updated' | 'unchanged' | 'missing'
    | 'remarks' | 'duplicates' | 'progress', number>;
}

export interface Row {
  line: number; lineCount: number; sourceKey: string | null; title: string | null; state: string; action: string | null; isRepaired: boolean;
  duplicateOfLine: number | null; cells: { index: number; heading: string; value: string }[];
  problems: { column: string | null; code: string; message: string; original: string | null; isBlocking: boolean }[];
}

const run = `{ id sourceId sourceName fileName byteCount receivedBytes state format encoding delimiter startedBy failure nextPart
  startedAt checkedAt appliedAt columns { index heading sample target }
  counts { physical heading accepted rejected blank rows created updated unchanged missing remarks duplicates progress } }`;
const row = `{ line lineCount sourceKey title state action isRepaired duplicateOfLine cells { index heading value }
  problems { column code message original isBlocking } }`;

export const importDocuments = {
  home: `query { imports { sources { id code name runCount lastRunAt } runs ${run} } }`,
  run: `query ($id: Uuid!) { run: importRun(id: $id) ${run} }`,
  rows: `query ($runId: Uuid!, $filter: ImportRowFilter!, $after: Int!) { importRows(runId: $runId, filter: $filter, after: $after) { next rows ${row} } }`,
  start: `mutation ($input: StartImportInput!) { run: startImport(input: $input) ${run} }`,
  part: `mutation ($runId: Uuid!, $number: Int!, $bytes: Bytes!) { run: addImportPart(runId: $runId, number: $number, bytes: $bytes) ${run} }`,
  map: `mutation ($runId: Uuid!, $mapping: [ImportMappingInput!]!) { run: mapImport(runId: $runId, mapping: $mapping) ${run} }`,
  repair: `mutation ($runId: Uuid!, $line: Int!, $cells: [ImportCellInput!]!) { row: repairImportRow(runId: $runId, line: $line, cells: $cells) ${row} }`,
  apply: `mutation ($runId: Uuid!) { run: applyImport(runId: $runId) ${run} }`,
  abandon: `mutation ($runId: Uuid!) { run: abandonImport(runId: $runId) ${run} }`,
};

type Answer = { run: Run };

export const aFile = (byteCount: number, more: object = {}) =>
  ({ commandKey: randomUUID(), sourceName: 'Cadastre du bassin', fileName: 'cadastre.csv', byteCount, ...more });

/** Sends a file in parts of so many bytes. */
export async function send(by: Visitor, bytes: Buffer, more: object = {}, length = 40_000): Promise<Run> {
  let { run: sent } = await by.must<Answer>(importDocuments.start, { input: aFile(bytes.length, more) });
  for (let at = 0; at < bytes.length; at += length) {
    ({ run: sent } = await by.must<Answer>(importDocuments.part,
      { runId: sent.id, number: sent.nextPart, bytes: bytes.subarray(at, at + length).toString('base64') }));
  }
  return sent;
}

export const readRun = async (by: Visitor, id: string): Promise<Run> => (await by.must<Answer>(importDocuments.run, { id })).run;

/** Until the worker has brought an import so far. */
export const runIn = (by: Visitor, id: string, state: string, patience = 60_000): Promise<Run> => eventually(`import ${state}`, async () => {
  const found = await readRun(by, id);
  if (found.state === 'failed' && state !== 'failed') throw new Error(`the import failed: ${found.failure}`);
  return found.state === state && found;
}, patience);

/** Sends a file and waits for what it would do. */
export async function check(by: Visitor, text: string | Buffer, more: object = {}): Promise<Run> {
  const { id } = await send(by, Buffer.from(text), more);
  return runIn(by, id, 'checked');
}

/** Sends a file and brings it in. */
export async function bringIn(by: Visitor, text: string | Buffer, more: object = {}): Promise<Run> {
  const { id } = await check(by, text, more);
  await by.must(importDocuments.apply, { runId: id });
  return runIn(by, id, 'applied');
}

export const rowsOfRun = async (by: Visitor, runId: string, filter = 'all', after = 0): Promise<{ rows: Row[]; next: number | null }> =>
  (await by.must<{ importRows: { rows: Row[]; next: number | null } }>(importDocuments.rows, { runId, filter, after })).importRows;
