import { cleanId, readDay, readFlag, readNumber, readShare, unreadable } from './cells.js';
import { sniffSeparator } from './columns.js';
import { Interner } from './interner.js';
import { SeenIds } from './seen-ids.js';
import { TableReader, type TableRow } from './table.js';

function rows(text: string): { lines: number[]; ids: (string | undefined)[]; reader: TableReader } {
  const [lines, ids]: [number[], (string | undefined)[]] = [[], []];
  const reader = new TableReader('simple', (row: TableRow) => {
    lines.push(row.line);
    ids.push(row.cell('structure_id'));
  });
  reader.push(text);
  reader.end();
  return { lines, ids, reader };
}

const columns = ['decision_id', 'date', 'conseiller_id', 'structure_id', 'part_propre', 'propre'];

describe('a table', () => {
  it.each([',', ';', '\t'])('is cut at %j, which its headings show', (separator) => {
    const heading = columns.join(separator);
    expect(sniffSeparator(`${heading}\n`, 'simple')).toBe(separator);
    const { ids, lines } = rows(`\ufeff${heading}\r\na${separator}b${separator}c${separator}"d${separator} ""e"""${separator}\r\n`);
    expect([ids, lines]).toEqual([[`d${separator} "e"`], [2]]);
  });

  it('is read whatever the case, the quotes and the order of its headings, with a line for Excel above and columns that nobody knows', () => {
    const { ids, lines } = rows('sep=;\n"Propre";STRUCTURE_ID ;=note;date;part_propre;conseiller_id;decision_id\n1;s;=1+1;2025-01-01;0,5;c;A');
    expect([ids, lines]).toEqual([['s'], [3]]);
  });

  it('cannot be read when it is empty or lacks columns', () => {
    expect(rows('').reader.trouble).toEqual({ kind: 'empty' });
    expect(rows('\n \n').reader.trouble).toEqual({ kind: 'empty' });
    expect(rows('decision_id,date\n1,2').reader.trouble).toEqual({ kind: 'missing',
      columns: ['conseiller_id', 'structure_id', 'n_offres', 'n_propres', 'n_retenues_propres'] });
  });
});

describe('a cell', () => {
  it('is an identifier: composed, without spaces around, its case kept', () => {
    expect([cleanId(' \u00a0E\u0301a\u202fB '), cleanId(undefined), cleanId('=1+1')]).toEqual(['\u00c9a B', '', '=1+1']);
  });

  it('is yes or no', () => {
    expect(['1', 'oui', 'X', 'OUI '].map(readFlag)).toEqual([true, true, true, true]);
    expect(['0', 'non', '', undefined, '2', 'peut-être'].map(readFlag)).toEqual([false, false, null, null, unreadable, unreadable]);
  });

  it('is a number with a point or a comma', () => {
    expect(['3', '3,5', '3.5', '1 000,5', '', ' '].map(readNumber)).toEqual([3, 3.5, 3.5, 1000.5, null, null]);
    expect(['abc', '1,2,3', '1e999', '0x10', '--1'].map(readNumber)).toEqual([unreadable, unreadable, unreadable, unreadable, unreadable]);
  });

  it('is a share, or a percentage that is converted', () => {
    expect(readShare('0,3')).toEqual({ share: 0.3, isConverted: false });
    expect(readShare('30')).toEqual({ share: 0.3, isConverted: true });
    expect(readShare('0,5 %')).toEqual({ share: 0.005, isConverted: true });
    expect(readShare('1')).toEqual({ share: 1, isConverted: false });
  });

  it('is a day in two ways of writing', () => {
    expect([readDay('1970-01-02'), readDay('02/01/1970'), readDay('2/1/1970')]).toEqual([1, 1, 1]);
    expect([readDay('1970/01/02'), readDay('32/01/2025'), readDay('')]).toEqual([unreadable, unreadable, null]);
  });
});

describe('what is remembered', () => {
  it('knows a hundred thousand identifiers from each other', () => {
    const seen = new SeenIds();
    const ids = Array.from({ length: 100_000 }, (_, place) => `D${place.toString(36)}`);
    expect(ids.every((id) => seen.add(id))).toBe(true);
    expect(ids.some((id) => seen.add(id))).toBe(false);
  });

  it('gives each text one number', () => {
    const interner = new Interner();
    expect(['a', 'b', 'a', '𝄞'].map((text) => interner.of(text))).toEqual([0, 1, 0, 2]);
    expect([interner.text(2), interner.find('z'), interner.size]).toEqual(['𝄞', undefined, 3]);
  });
});
