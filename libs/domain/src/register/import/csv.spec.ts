import fc from 'fast-check';
import { CsvReader } from './csv.js';
import { sniffDelimiter } from './delimiter.js';
import { LineSplitter, longestLine } from './physical-lines.js';

function read(text: string, delimiter = ';', size = text.length || 1) {
  const reader = new CsvReader(delimiter);
  const records = [];
  for (let from = 0; from < text.length; from += size) records.push(...reader.push(text.slice(from, from + size)));
  return [...records, ...reader.end()];
}
const cells = (text: string, delimiter = ';') => read(text, delimiter).map((record) => record.cells);
const linesOf = (text: string) => (text === '' ? 0 : text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').length);
const head = 'id;nom;commune\n0;Repos;Huy\n';

describe('records', () => {
  test.each([
    ['nothing', '', []],
    ['one line without an end', 'a;b', [['a', 'b']]],
    ['LF, CRLF and a lone CR', 'a;b\nc;d\r\ne;f\rg;h', [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']]],
    ['a blank line, and a line of blank cells', 'a;b\n\n;\n', [['a', 'b'], [''], ['', '']]],
    ['quoted cells', '"a;1";"b ""c""";""\n', [['a;1', 'b "c"', '']]],
    ['a quoted cell after a blank', 'a; "b;c" ;d', [['a', 'b;c', 'd']]],
    ['a cell over several lines, one kind of line end inside', '"a\r\nb\rc";d\r\ne;f', [['a\nb\nc', 'd'], ['e', 'f']]],
    ['quotes inside a cell without quotes', 'tube de 5";l’"ours"\n', [['tube de 5"', 'l’"ours"']]],
    ['text after a closing quote', '"Le Phare" asbl;Liège\n', [['Le Phare asbl', 'Liège']]],
    ['other separators of Unicode and forms are text', 'a\u0085b;c\u2028d\u000be\u000cf\n', [['a\u0085b', 'c\u2028d\u000be\u000cf']]],
    ['zero characters are dropped', 'a\0;b\0\n', [['a', 'b']]],
  ])('%s', (_, text, expected) => expect(cells(text)).toEqual(expected));

  test('unescaped quotes are text when the number of cells says so', () => {
    expect(cells(`${head}1;"dit "oui; non" ici";Ans\n`).at(-1)).toEqual(['1', 'dit "oui; non" ici', 'Ans']);
    expect(cells(`${head}1;"dit "oui" là\nencore";Ans\n`).at(-1)).toEqual(['1', 'dit "oui" là\nencore', 'Ans']);
  });

  test('a long quoted cell stays whole', () => {
    const prose = Array.from({ length: 150 }, (_, place) => `ligne ${place}; suite`).join('\n');
    const [, , record] = read(`${head}1;"${prose}";Ans\n2;b;c`);
    expect(record).toMatchObject({ line: 3, lineCount: 150, cells: ['1', prose, 'Ans'], damage: null });
  });

  test('what is dropped is told', () => {
    const reader = new CsvReader(';');
    reader.push('a\0b\0');
    expect(reader.droppedCount).toBe(2);
  });
});

describe('a quote that never closes costs its own line only', () => {
  const rest = '2;Ferme;Namur\n3;Halle;Mons\n';
  test.each([
    ['until the end of the file', '1;"Phare;Ans\n', rest, ['1', '"Phare', 'Ans']],
    ['closed by the next quoted cell', '1;"Phare;Ans\n', '2;Ferme;Namur\n3;"Halle";Mons\n', ['1', '"Phare', 'Ans']],
    ['closed by a quoted cell right after', '1;Phare;"Ans\n', '2;"Ferme";Namur\n3;Halle;Mons\n', ['1', 'Phare', '"Ans']],
    ['all cells quoted, the end missing', '"1";"Phare";"Ans\n', '"2";"Ferme";"Namur"\n"3";"Halle";"Mons"\n', ['"1"', '"Phare"', '"Ans']],
    ['all cells quoted, one closing quote missing', '"1";"Phare;"Ans"\n', '"2";"Ferme";"Namur"\n"3";"Halle";"Mons"\n', ['"1"', '"Phare', '"Ans"']],
    ['closed by a stray quote further down', '1;"Phare;Ans\n', '2;Ferme;Namur\n3;tube 5";Mons\n', ['1', '"Phare', 'Ans']],
    ['closed at the end of the next line', '1;"Phare;Ans\n', '2;Ferme;Namur"\n3;Halle;Mons\n', ['1', '"Phare', 'Ans']],
  ])('%s', (_, broken, after, kept) => {
    const records = read(head + broken + after);
    expect(records.map(({ damage }) => damage)).toEqual([null, null, 'unclosed_quote', null, null]);
    expect(records[2]).toMatchObject({ line: 3, lineCount: 1, cells: kept });
    expect(records[4]).toMatchObject({ line: 5, cells: ['3', expect.any(String), 'Mons'] });
  });

  test('closed by the next record, which has cells over several lines itself', () => {
    const records = read(`${head}1;"Phare\nsans fin;Ans\n2;"Ferme\ndu Sud";Namur\n3;Halle;Mons\n`);
    expect(records.map(({ line, damage }) => [line, damage])).toEqual([[1, null], [2, null], [3, 'unclosed_quote'], [4, null], [5, null], [7, null]]);
    expect(records[4]?.cells).toEqual(['2', 'Ferme\ndu Sud', 'Namur']);
  });

  test('in the heading', () => {
    expect(read('id;"nom;commune\n1;Phare;Ans\n2;"Halle";Mons\n').map(({ damage }) => damage)).toEqual(['unclosed_quote', null, null]);
  });

  test('in every line of a long file', () => {
    const lines = Array.from({ length: 3000 }, (_, place) => `${place};"Phare ${place};Ans`);
    const records = read(`${head}${lines.join('\r\n')}`, ';', 5000);
    expect(records.filter(({ damage }) => damage).length).toBe(3000);
    expect(records.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(3002);
  });

  test('after more lines than any cell has', () => {
    const many = 'x\n'.repeat(500);
    const records = read(`${head}1;"Phare;Ans\n${many}2;"fin";Ans`);
    expect(records[2]).toMatchObject({ line: 3, lineCount: 1, damage: 'unclosed_quote' });
    expect(records).toHaveLength(504);
  });
});

describe('lines that no person wrote', () => {
  test('a line without end is cut, told, and does not hide the next', () => {
    const records = read(`a;b\n${'x'.repeat(longestLine + 1)}\nc;d`, ';', 10_000);
    expect(records.map(({ damage, line }) => [line, damage])).toEqual([[1, null], [2, 'unreadable'], [3, null]]);
  });

  test('CR and LF in two parts are one line end', () => {
    const splitter = new LineSplitter();
    const texts = ['a\r', '\nb\r', '', 'c', '\r\r', '\n\n'].flatMap((part) => splitter.push(part)).map(({ text }) => text);
    expect(texts).toEqual(['a', 'b', 'c', '', '']);
    expect(splitter.end()).toEqual([]);
  });
});

describe('for any junk', () => {
  const sign = fc.constantFrom('"', '"', ';', ';', '\n', '\r', '\r\n', 'a', 'b', ' ', '\u0085', '\0', '😀', 'é');
  const junk = fc.array(sign, { maxLength: 120 }).map((signs) => signs.join(''));

  test('every physical line is accounted for, in order', () => {
    fc.assert(fc.property(junk, (text) => {
      const records = read(text);
      expect(records.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(linesOf(text.replaceAll('\0', '')));
      let line = 1;
      for (const record of records) {
        expect(record.line).toBe(line);
        line += record.lineCount;
      }
    }), { numRuns: 1000 });
  });

  test('it does not matter where the text is cut', () => {
    fc.assert(fc.property(junk, fc.integer({ min: 1, max: 12 }), (text, size) => {
      expect(read(text, ';', size)).toEqual(read(text));
    }), { numRuns: 1000 });
  });

  test('what was written comes back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', 'é', ' '), maxLength: 8 });
    const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\r\n');
      expect(read(text).map(({ cells: found }) => found)).toEqual(rows);
    }));
  });
});

describe('the delimiter', () => {
  test.each([
    ['semicolons with decimal commas', 'nom;prix\nA;12,5\nB;1,50\nC;3,20\n', ';'],
    ['commas', 'id,name,city\n1,A,Liège\n2,"B, asbl",Ans\n', ','],
    ['tabs with commas in prose', 'nom\ttexte\nA\tun, deux, trois\nB\tun; deux\n', '\t'],
    ['bars', 'nom|commune\nA|Liège\nB|Ans\n', '|'],
    ['said on the first line', 'sep=|\nnom;x|commune;y\n', '|'],
    ['one column', 'nom\nA\nB\n', ';'],
    ['nothing', '', ';'],
    ['a title above', 'Cadastre 2024, version 3\n\nnom;commune;CP\nA;Liège;4000\nB;Ans;4430\n', ';'],
    ['quoted cells over lines, full of commas', 'nom;texte;CP\nA;"a, b, c\nd, e, f";4000\nB;"g, h";4430\n', ';'],
  ])('%s', (_, text, expected) => expect(sniffDelimiter(text)).toBe(expected));
});
