import { guessMapping } from '@boussole/domain/register/import/guess-mapping';
import { plain } from '@boussole/domain/register/import/plain';
import type { SourceRecord } from '@boussole/domain/register/import/sheet';
import { type ImportMapping, isImportTarget } from '@boussole/domain/register/import/targets';
import type { ColumnRow } from './import-run.js';

/** What each heading of a source was said to mean. */
export type Remembered = Readonly<Record<string, string | null>>;

const samplesShown = 3;
const longestSample = 120;

/** The columns of a table: what was said of them for this source, else what they look like. */
export function chooseColumns(headings: readonly string[], records: readonly SourceRecord[], remembered: Remembered): ColumnRow[] {
  const samples = headings.map((_, index) =>
    records.filter(({ damage }) => damage === null).map(({ cells }) => (cells[index] ?? '').trim()).filter(Boolean));
  const guess = guessMapping(headings, samples);
  return headings.map((heading, index) => {
    const known = remembered[plain(heading)];
    return {
      heading, target: known === undefined ? guess[index] ?? null : known,
      sample: [...new Set(samples[index])].slice(0, samplesShown).map((text) => text.slice(0, longestSample)),
    };
  });
}

export const mappingOf = (columns: readonly ColumnRow[]): ImportMapping =>
  columns.map(({ target }) => (target !== null && isImportTarget(target) ? target : null));

/** What is to be remembered of a mapping. */
export const rememberColumns = (columns: readonly ColumnRow[]): Remembered =>
  Object.fromEntries(columns.map(({ heading, target }) => [plain(heading), target]));

/** Without a name or a title no row can become a sheet. */
export const namesSomething = (columns: readonly ColumnRow[]): boolean =>
  columns.some(({ target }) => target === 'organisation.name' || target === 'branch.name' || target === 'offer.title');
