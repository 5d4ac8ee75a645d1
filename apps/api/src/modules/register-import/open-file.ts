import { CsvReader } from '@boussole/domain/register/import/csv';
import { sniffDelimiter } from '@boussole/domain/register/import/delimiter';
import { type Encoding, EncodingDetector, encodings } from '@boussole/domain/register/import/encoding';
import { findHeading } from '@boussole/domain/register/import/heading';
import { isBlank } from '@boussole/domain/register/import/read-row';
import type { ImportReference } from '@boussole/domain/register/import/reference';
import { readRow } from '@boussole/domain/register/import/read-row';
import type { SourceRecord } from '@boussole/domain/register/import/sheet';
import type { RunRow } from './import-run.js';
import { chooseColumns, mappingOf, type Remembered } from './map-columns.js';
import { type ExchangeRecord, readExchange } from './read-exchange.js';
import { readXlsx } from './read-xlsx.js';
import { type OpenFile, UnreadableWorkbook } from './xlsx-parts.js';
import type { FileRow } from './stage-rows.js';
import { FileTextDecoder } from './text-decoder.js';

/** What a file turned out to be. */
export interface FileFacts {
  readonly format: 'csv' | 'xlsx' | 'hsds' | 'data-inclusion';
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly columns: RunRow['columns'];
  readonly headingLines: number;
  /** Blank lines above the heading. */
  readonly blankLines: number;
}

/** Rows a few at a time, and how many physical lines among them said nothing. */
export interface Batch { readonly rows: readonly FileRow[]; readonly blankLines: number }

export interface OpenedFile {
  readonly facts: FileFacts;
  batches(): AsyncGenerator<Batch>;
}

/** The file is neither a table nor an exchange that can be read. */
export class Unreadable extends Error {}

const headingRoom = 50;
const sampleRoom = 200;
const sniffed = 65_536;

/** Opens a file whatever it is, and reads it from its beginning as often as it is asked to. */
export async function openFile(open: OpenFile, run: RunRow, remembered: Remembered, reference: ImportReference): Promise<OpenedFile> {
  const start = await beginning(open);
  if (start[0] === 0x50 && start[1] === 0x4b) return table(() => workbook(open), { format: 'xlsx', encoding: null, delimiter: null }, run, remembered, reference);
  const encoding = encodings.find((known) => known === run.encoding) ?? await encodingOf(open);
  const text = decode(start, encoding);
  if (/^\s*[[{]/.test(text) && encoding === 'utf-8') return exchange(open, text, reference);
  const delimiter = run.delimiter ?? sniffDelimiter(text);
  return table(() => lines(open, encoding, delimiter), { format: 'csv', encoding, delimiter }, run, remembered, reference);
}

async function beginning(open: OpenFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of open()) {
    pieces.push(piece);
    size += piece.length;
    if (size >= sniffed) break;
  }
  return Buffer.concat(pieces).subarray(0, sniffed);
}

async function encodingOf(open: OpenFile): Promise<Encoding> {
  const detector = new EncodingDetector();
  for await (const piece of open()) detector.push(piece);
  return detector.verdict();
}

const decode = (bytes: Uint8Array, encoding: Encoding): string => new FileTextDecoder(encoding).push(bytes);

async function* lines(open: OpenFile, encoding: Encoding, delimiter: string): AsyncGenerator<SourceRecord[]> {
  const [decoder, reader] = [new FileTextDecoder(encoding), new CsvReader(delimiter)];
  for await (const piece of open()) yield reader.push(decoder.push(piece));
  yield reader.push(decoder.end());
  yield reader.end();
}

async function* workbook(open: OpenFile): AsyncGenerator<SourceRecord[]> {
  try {
    yield* readXlsx(open);
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? new Unreadable(error.message) : error;
  }
}

type Records = () => AsyncGenerator<SourceRecord[]>;

async function table(
  records: Records, known: Pick<FileFacts, 'format' | 'encoding' | 'delimiter'>, run: RunRow, remembered: Remembered, reference: ImportReference,
): Promise<OpenedFile> {
  const first = await firstOf(records, headingRoom + sampleRoom);
  const heading = findHeading(first.slice(0, headingRoom));
  if (!heading) throw new Unreadable('no heading');
  const columns = run.columns.length > 0 ? run.columns : chooseColumns(heading.headings, first.slice(heading.index + 1), remembered);
  const mapping = mappingOf(columns);
  return {
    facts: { ...known, columns, headingLines: heading.headingLines, blankLines: heading.blankLines },
    async* batches() {
      let seen = 0;
      for await (const some of records()) {
        const data = some.slice(Math.max(0, heading.index + 1 - seen));
        seen += some.length;
        const full = data.filter((record) => !isBlank(record));
        const blank = data.filter(isBlank);
        yield {
          rows: full.map((record) => ({ record, ...readRow(record, heading.headings, mapping, reference) })),
          blankLines: blank.reduce((sum, { lineCount }) => sum + lineCount, 0),
        };
      }
    },
  };
}

async function firstOf(records: Records, count: number): Promise<SourceRecord[]> {
  const first: SourceRecord[] = [];
  for await (const some of records()) {
    first.push(...some);
    if (first.length >= count) break;
  }
  return first.slice(0, count);
}

function exchange(open: OpenFile, text: string, reference: ImportReference): OpenedFile {
  const isInclusion = /"(?:nom|structure_id|structures)"\s*:/.test(text);
  return {
    facts: { format: isInclusion ? 'data-inclusion' : 'hsds', encoding: 'utf-8', delimiter: null, columns: [], headingLines: 0, blankLines: 0 },
    async* batches() {
      let rows: ExchangeRecord[] = [];
      for await (const row of readExchange(open(), reference)) {
        rows.push(row);
        if (rows.length < 200) continue;
        yield { rows, blankLines: 0 };
        rows = [];
      }
      yield { rows, blankLines: 0 };
    },
  };
}
