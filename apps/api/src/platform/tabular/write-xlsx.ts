import type { Cell, Column } from '@boussole/domain/exporting/tabular';
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Rows, some at a time. */
export type Pages<Row> = AsyncIterable<readonly Row[]>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const officeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const styles = { text: 0, date: 1, heading: 2 } as const;

const partsOf = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + ['workbook', 'worksheets/sheet1', 'styles'].map((name) => `<Override PartName="/xl/${name}.xml" ContentType="${officeType}.${
      name === 'workbook' ? 'sheet.main' : name === 'styles' ? 'styles' : 'worksheet'}+xml"/>`).join('') + '</Types>',
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships">`
    + `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">`
    + `<sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">`
    + `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>`
    + `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>`
    + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    + '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    + '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>',
});

// What XML 1.0 cannot hold is left out; a text that looks like an escape of the format is kept from being one.
const escaped = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
  .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function letters(place: number): string {
  const name = String.fromCharCode(65 + (place % 26));
  return place < 26 ? name : letters(Math.floor(place / 26) - 1) + name;
}

// Days are counted from the 30th of December 1899 there.
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

function cellOf(value: Cell, type: Column<never>['type'], at: string, style: number = styles.text): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (type === 'date') return `<c r="${at}" s="${styles.date}"><v>${serial(value)}</v></c>`;
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const widthOf = ({ type, isLong }: Column<never>): number => (isLong ? 40 : type === 'text' ? 22 : 12);

const before = (columns: readonly Column<never>[]): string => `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`
  + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
  + columns.map((column, place) => `<col min="${place + 1}" max="${place + 1}" width="${widthOf(column)}" customWidth="1"/>`).join('')
  + `</cols><sheetData>${row(1, columns.map(({ heading }, place) => cellOf(heading, 'text', `${letters(place)}1`, styles.heading)))}`;

const row = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;

/** A workbook with typed cells, written as it goes: its size does not matter to the memory. */
export async function* writeXlsx<Row>(name: string, columns: readonly Column<Row>[], pages: Pages<Row>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const add = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [path, content] of Object.entries(partsOf(name))) add(path).push(strToU8(declaration + content), true);
  const sheet = add('xl/worksheets/sheet1.xml');
  sheet.push(strToU8(before(columns)));
  let last = 1;
  for await (const page of pages) {
    const rows = page.map((one) => {
      last += 1;
      return row(last, columns.map(({ cell, type }, place) => cellOf(cell(one), type, `${letters(place)}${last}`)));
    });
    sheet.push(strToU8(rows.join('')));
    yield* ready.splice(0);
  }
  sheet.push(strToU8(`</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${last}"/></worksheet>`), true);
  zip.end();
  yield* ready.splice(0);
}
