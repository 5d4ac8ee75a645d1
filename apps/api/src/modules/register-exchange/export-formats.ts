import type { Words } from '@boussole/domain/register/exchange/exported-sheet';
import { columnsOf } from '@boussole/domain/register/exchange/table-columns';
import { vocabulary } from '@boussole/shared/messages/fr-vocabulary';
import type { Matching } from '../register/matching-offers.queries.js';
import { type Door, type Pages, pagesThrough } from './sheets.queries.js';
import { writeCsv } from '../../platform/tabular/write-csv.js';
import { writeHsds, writeInclusion } from './write-json.js';
import { writeXlsx } from '../../platform/tabular/write-xlsx.js';

interface Format {
  readonly extension: string;
  readonly type: string;
  readonly write: (pages: Pages, matching: Matching, words: Words) => AsyncGenerator<string | Uint8Array>;
}

/** How the register leaves. */
export const exportFormats = {
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8',
    write: (pages, { offers }, words) => writeCsv(columnsOf(words), pages(offers)) },
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (pages, { offers }, words) => writeXlsx('Cadastre', columnsOf(words), pages(offers)) },
  hsds: { extension: 'hsds.json', type: 'application/json; charset=utf-8', write: writeHsds },
  'data-inclusion': { extension: 'data-inclusion.json', type: 'application/json; charset=utf-8', write: writeInclusion },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof exportFormats;

const byExtension: ReadonlyMap<string, ExportFormat> = new Map(Object.entries(exportFormats).map(([format, { extension }]) =>
  [extension, format as ExportFormat])); // the names that stand above

/** The format that a file of this name has: "csv", "hsds.json". */
export const formatOf = (extension: string): ExportFormat | null => byExtension.get(extension) ?? null;

/** The offers that were found, written; read from the database as they are asked for, never all at once. */
export const writeExport = (format: ExportFormat, door: Door, matching: Matching): AsyncGenerator<string | Uint8Array> =>
  exportFormats[format].write(pagesThrough(door), matching, vocabulary.vocabulary);
