import { readFileSync } from 'node:fs';
import { CsvReader } from '@boussole/domain/register/import/csv';
import { sniffDelimiter } from '@boussole/domain/register/import/delimiter';
import { detectEncoding } from '@boussole/domain/register/import/encoding';
import { guessMapping } from '@boussole/domain/register/import/guess-mapping';
import { findHeading } from '@boussole/domain/register/import/heading';
import { importProblemCodes } from '@boussole/domain/register/import/problems';
import { isBlank, readRow } from '@boussole/domain/register/import/read-row';
import { indexReference } from '@boussole/domain/register/import/reference';
import { FileTextDecoder } from '../apps/api/src/modules/register-import/text-decoder.js';
import { problemSentences } from '../libs/shared/src/messages/fr-import.js';
import { readReference, several } from '../migrations/read-reference.js';

const text = (row: Record<string, string | null>, column: string): string => row[column] ?? '';
const postcodes = readReference('postcodes.tsv');
const reference = indexReference({
  communes: readFileSync(new URL('../migrations/reference/communes.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => {
    const [nis = '', french = '', dutch = '', german = '', , served] = line.split(',');
    const localities = postcodes.filter((row) => row['nis'] === nis).flatMap((row) =>
      several(row['localities']).map((name) => ({ name, postcode: text(row, 'postcode') })));
    return { nis, names: [french, dutch, german], postcodes: several(served), localities };
  }),
  types: readReference('organisation-types.tsv').map((row) => ({ code: text(row, 'code'), acronym: row['acronym'] ?? null, name: text(row, 'name'),
    aliases: several(row['aliases']) })),
  trades: readReference('trades.tsv').map((row) => ({ code: text(row, 'code'), name: text(row, 'name') })),
  tradeNames: [], basins: [],
});

/** A file from its bytes to its sheets, and the account of its physical lines. */
function readFile(bytes: Uint8Array) {
  const encoding = detectEncoding(bytes);
  const decoder = new FileTextDecoder(encoding);
  const whole = decoder.push(bytes) + decoder.end();
  const delimiter = sniffDelimiter(whole.slice(0, 65_536));
  const reader = new CsvReader(delimiter);
  const records = [...reader.push(whole), ...reader.end()];
  const heading = findHeading(records.slice(0, 50));
  const data = heading ? records.slice(heading.index + 1) : [];
  const headings = heading?.headings ?? [];
  const mapping = guessMapping(headings, headings.map((_, column) => data.slice(0, 50).map(({ cells }) => cells[column] ?? '')));
  const rows = data.filter((record) => !isBlank(record)).map((record) => ({ record, row: readRow(record, headings, mapping, reference) }));
  const lines = (some: readonly { lineCount: number }[]) => some.reduce((sum, { lineCount }) => sum + lineCount, 0);
  return {
    encoding, delimiter, headings, mapping, rows: rows.map(({ row, record }) => ({ ...row, line: record.line })),
    lines: { physical: lines(records), heading: heading?.headingLines ?? 0,
      accepted: lines(rows.filter(({ row }) => row.sheet).map(({ record }) => record)),
      rejected: lines(rows.filter(({ row }) => !row.sheet).map(({ record }) => record)),
      blank: heading ? lines(data.filter(isBlank)) + heading.blankLines : lines(records) },
  };
}

const utf16 = (content: string) => Buffer.from(content, 'utf16le');
const head = 'Nom;Commune;CP\n';

describe('the made-up register of a bassin', () => {
  const file = (name: string) => readFileSync(new URL(`./fixtures/import/${name}`, import.meta.url));
  const expected = JSON.parse(file('synthetic-register.expected.json').toString()) as
    { lignes_donnees: number; doublons: { ligne_doublon: number; ligne_originale: number }[] };
  const { encoding, delimiter, mapping, lines, rows } = readFile(file('synthetic-register.csv'));

  test('is read whole', () => {
    expect({ encoding, delimiter }).toEqual({ encoding: 'windows-1252', delimiter: ';' });
    expect(mapping.filter((target) => target === null)).toHaveLength(1);
    expect(lines).toEqual({ physical: 47, heading: 1, accepted: expected.lignes_donnees, rejected: 0, blank: 0 });
  });

  test('every row finds its commune, its kind of body and its day', () => {
    for (const { sheet } of rows) {
      expect(sheet?.branch?.communeNis).toMatch(/^\d{5}$/);
      expect(sheet?.organisation?.kind).not.toBe('AUTRE');
      expect(sheet?.offer?.verifiedOn).toMatch(/^2024-11-0[15]$/);
    }
  });

  test('what is told is what is wrong', () => {
    const told = new Set(rows.flatMap(({ problems }) => problems.map(({ code, column }) => `${column}: ${code}`)));
    expect([...told].sort()).toEqual(['E-mail: email_several', 'Site web: website_unreadable', 'Téléphone: phone_unusual']);
  });

  test('probable duplicates share a number or an address, never an identity', () => {
    const at = (line: number) => rows.find((row) => row.line === line);
    for (const { ligne_doublon, ligne_originale } of expected.doublons) {
      const [twin, original] = [at(ligne_doublon), at(ligne_originale)];
      expect(twin?.key).not.toBe(original?.key);
      expect(twin?.sheet?.organisation?.enterpriseNumber).toBe(original?.sheet?.organisation?.enterpriseNumber);
      expect(twin?.sheet?.branch?.street).toBe(original?.sheet?.branch?.street);
    }
  });
});

describe('files as people send them', () => {
  const names = (bytes: Uint8Array) => readFile(bytes).rows.map(({ title }) => title);

  test.each([
    ['UTF-8', Buffer.from(`${head}L’Été;Liège;4000\n`)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${head}L’Été;Liège;4000\n`)],
    ['UTF-16 little-endian', utf16(`\uFEFF${head}L’Été;Liège;4000\n`)],
    ['UTF-16 big-endian', utf16(`\uFEFF${head}L’Été;Liège;4000\n`).swap16()],
    ['UTF-16 without its mark', utf16(`${head}L’Été;Liège;4000\n`)],
    ['windows-1252', Buffer.from([...Buffer.from(head), 0x4c, 0x92, 0xc9, 0x74, 0xe9, ...Buffer.from(';Li\xe8ge;4000\n', 'latin1')])],
    ['tabs', Buffer.from(`${head}L’Été;Liège;4000\n`.replaceAll(';', '\t'))],
    ['commas', Buffer.from(`${head}L’Été;Liège;4000\n`.replaceAll(';', ','))],
    ['bars and CR alone', Buffer.from(`${head}L’Été;Liège;4000\n`.replaceAll(';', '|').replaceAll('\n', '\r'))],
    ['a first line for Excel', Buffer.from(`sep=;\r\n${head}L’Été;Liège;4000`)],
    ['titles above', Buffer.from(`Cadastre 2026;;\n\n${head}L’Été;Liège;4000`)],
    ['zero bytes', Buffer.from(`${head}L’\0Été;Liège\0;4000\n`)],
  ])('%s', (_, bytes) => {
    expect(readFile(bytes).rows).toMatchObject([{ title: 'L’Été', sheet: { branch: { communeNis: '62063', postcode: '4000' } } }]);
  });

  test.each([
    ['nothing', '', { physical: 0, heading: 0, accepted: 0, rejected: 0, blank: 0 }],
    ['blank lines', '\n\r\n;;\n', { physical: 3, heading: 0, accepted: 0, rejected: 0, blank: 3 }],
    ['a heading alone', head, { physical: 1, heading: 1, accepted: 0, rejected: 0, blank: 0 }],
    ['rows of all lengths', `${head}A;Ans\nB;Ans;4430;;\nC;Ans;4430;de trop\n;;\nD\n`, { physical: 6, heading: 1, accepted: 3, rejected: 1, blank: 1 }],
    ['a quote that never closes', `${head}A;Ans;4430\nB;"Ans;4430\nC;Ans;4430\n"D";Ans;4430`, { physical: 5, heading: 1, accepted: 3, rejected: 1, blank: 0 }],
    ['a cell over several lines', `${head}"A\nB";Ans;4430\n\nC;Ans;4430\n`, { physical: 5, heading: 1, accepted: 3, rejected: 0, blank: 1 }],
    ['rows without a name', `${head};Ans;4430\nB;Ans;4430\n`, { physical: 3, heading: 1, accepted: 1, rejected: 1, blank: 0 }],
  ])('every line is accounted for: %s', (_, content, lines) => {
    const file = readFile(Buffer.from(content));
    expect(file.lines).toEqual(lines);
    expect(file.lines.heading + file.lines.accepted + file.lines.rejected + file.lines.blank).toBe(file.lines.physical);
  });

  test('headings twice, decimal commas', () => {
    const { headings, rows } = readFile(Buffer.from('Nom;Téléphone;Téléphone;Latitude;Longitude\nA;04 222 22 22;;50,63;5,57\n'));
    expect(headings).toEqual(['Nom', 'Téléphone', 'Téléphone (2)', 'Latitude', 'Longitude']);
    expect(rows[0]?.sheet?.branch).toMatchObject({ phone: '04 222 22 22', lat: 50.63, lon: 5.57 });
    expect(names(Buffer.from('Nom\nA\nB\n'))).toEqual(['A', 'B']);
  });
});

test('every problem has its sentence, and no sentence is left over', () => {
  expect(Object.keys(problemSentences).sort()).toEqual([...importProblemCodes].sort());
});
