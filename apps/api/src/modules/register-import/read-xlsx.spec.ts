import { strToU8, zipSync } from 'fflate';
import { readXlsx } from './read-xlsx.js';
import { UnreadableWorkbook } from './xlsx-parts.js';

interface Book { sheets: string[]; texts?: string[]; styles?: string; properties?: string; states?: string[] }

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);

/** A workbook as spreadsheet programs write it: the sheets before the texts that they point at. */
function aWorkbook({ sheets, texts = [], styles = '', properties = '', states = [] }: Book): Uint8Array {
  return zipSync({
    '[Content_Types].xml': xml('<Types/>'),
    'xl/workbook.xml': xml(`<workbook xmlns:r="${relationship}"><workbookPr ${properties}/><sheets>${sheets.map((_, place) =>
      `<sheet name="F${place}" sheetId="${place + 1}" state="${states[place] ?? 'visible'}" r:id="rId${place + 1}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships>${sheets.map((_, place) =>
      `<Relationship Id="rId${place + 1}" Type="${relationship}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`).join('')}</Relationships>`),
    ...Object.fromEntries(sheets.map((rows, place) => [`xl/worksheets/sheet${place + 1}.xml`, xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)])),
    'xl/styles.xml': xml(`<styleSheet>${styles}</styleSheet>`),
    'xl/media/logo.png': new Uint8Array(40_000).fill(7),
    'xl/sharedStrings.xml': xml(`<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`),
  });
}

async function read(bytes: Uint8Array, size = 1000) {
  async function* open() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const records = [];
  for await (const some of readXlsx(open)) records.push(...some);
  return records;
}
const cells = async (book: Book) => (await read(aWorkbook(book))).map((record) => record.cells);

const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0000000000"/>
  <numFmt numFmtId="166" formatCode="[$-80C]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="167" formatCode="&quot;jour&quot; 0"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs>${[0, 14, 164, 22, 20, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

describe('what cells show', () => {
  test.each([
    ['a text of the table', '<c r="A1" t="s"><v>0</v></c>', 'Liège'],
    ['a text in several pieces, without how it is said', '<c t="s"><v>1</v></c>', 'Cité des Métiers'],
    ['a text of its own', '<c t="inlineStr"><is><t>Ans &amp; Huy</t></is></c>', 'Ans & Huy'],
    ['what a formula gave', '<c t="str"><f>A1&amp;B1</f><v>Liège 4000</v></c>', 'Liège 4000'],
    ['a sign that XML cannot hold', '<c t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
    ['a whole number', '<c><v>4420</v></c>', '4420'],
    ['a number written with decimals', '<c><v>4420.0</v></c>', '4420'],
    ['a number that binary fractions spoil', '<c><v>0.30000000000000004</v></c>', '0.3'],
    ['a large number', '<c><v>1.0E+9</v></c>', '1000000000'],
    ['zeros before a number', '<c s="5"><v>999990024</v></c>', '0999990024'],
    ['words in the form of a number', '<c s="7"><v>12</v></c>', '12'],
    ['a day of the usual form', '<c s="1"><v>45601</v></c>', '2024-11-05'],
    ['a day of its own form', '<c s="2"><v>45601.0</v></c>', '2024-11-05'],
    ['a day with the name of its month', '<c s="6"><v>45601</v></c>', '2024-11-05'],
    ['a day and an hour', '<c s="3"><v>45601.5</v></c>', '2024-11-05 12:00'],
    ['an hour', '<c s="4"><v>0.395833333333333</v></c>', '09:30'],
    ['before the leap day that never was', '<c s="1"><v>1</v></c>', '1900-01-01'],
    ['a day in words of XML', '<c t="d"><v>2024-11-05T00:00:00</v></c>', '2024-11-05'],
    ['yes', '<c t="b"><v>1</v></c>', 'VRAI'],
    ['no', '<c t="b"><v>0</v></c>', 'FAUX'],
    ['a mistake', '<c t="e"><v>#N/A</v></c>', '#N/A'],
  ])('%s', async (_, cell, shown) => {
    const texts = ['<t>Liège</t>', '<r><t xml:space="preserve">Cité des </t></r><r><rPr/><t>Métiers</t></r><rPh><t>x</t></rPh>'];
    expect(await cells({ sheets: [`<row r="1">${cell}</row>`], texts, styles })).toEqual([[shown]]);
  });

  test('days counted from 1904', async () => {
    expect(await cells({ sheets: ['<row r="1"><c s="1"><v>44139</v></c></row>'], styles, properties: 'date1904="1"' })).toEqual([['2024-11-05']]);
  });

  test('whatever stands before the names of the tags', async () => {
    expect(await cells({ sheets: ['<x:row xmlns:x="y" r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row>'] })).toEqual([['', '7']]);
  });
});

describe('rows', () => {
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

  test('gaps count as blank lines, rows are as wide as those above, what is empty at the end is not there', async () => {
    const sheet = `<row r="2">${cell('A2', 'Titre')}</row><row r="5">${cell('A5', 'Nom')}${cell('C5', 'CP')}</row><row r="6">${cell('B6', 'x')}</row>
      <row r="7"><c r="A7" s="1"/></row><row r="9">${cell('AB9', 'loin')}</row><row r="1048576"><c r="A1048576"/></row>`;
    const records = await read(aWorkbook({ sheets: [sheet] }), 37);
    expect(records.map(({ line, lineCount, cells: found }) => [line, lineCount, found.length, found.filter(Boolean)])).toEqual([
      [1, 1, 0, []], [2, 1, 1, ['Titre']], [3, 2, 0, []], [5, 1, 3, ['Nom', 'CP']], [6, 1, 3, ['x']], [7, 2, 0, []], [9, 1, 28, ['loin']]]);
    expect(records.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(9);
  });

  test('without a place, rows and cells follow one another', async () => {
    expect(await cells({ sheets: ['<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'] })).toEqual([['1', '2'], ['3', '']]);
  });

  test('the first sheet that holds something, hidden ones last', async () => {
    const [empty, hidden, wanted] = ['<row r="1"><c r="A1"/></row>', `<row>${cell('A1', 'caché')}</row>`, `<row>${cell('A1', 'vu')}</row>`];
    expect(await cells({ sheets: [hidden, empty, wanted], states: ['hidden'] })).toEqual([['vu']]);
    expect(await cells({ sheets: [hidden, empty], states: ['veryHidden'] })).toEqual([['caché']]);
    expect(await cells({ sheets: [empty] })).toEqual([]);
  });
});

describe('what is no workbook is refused', () => {
  const whole = aWorkbook({ sheets: [`<row><c><v>${'1'.repeat(300)}</v></c></row>`] });
  test.each([
    ['nothing', new Uint8Array(0)],
    ['a text', strToU8('nom;commune\nA;B\n')],
    ['an archive of something else', zipSync({ 'lisez-moi.txt': strToU8('bonjour') })],
    ['a workbook cut short', whole.subarray(0, 500)],
    ['XML that is none', zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets></workbook>') })],
    ['a workbook without a sheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
  ])('%s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toBeInstanceOf(UnreadableWorkbook);
  });

  test('what goes wrong while opening is not blamed on the workbook', async () => {
    const broken = readXlsx(async function* () { yield whole.subarray(0, 10); throw new RangeError('disk'); });
    await expect(broken.next()).rejects.toBeInstanceOf(RangeError);
  });
});
