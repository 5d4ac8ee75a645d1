import type { SourceRecord } from '@boussole/domain/register/import/sheet';
import { type OpenFile, type Part, UnreadableWorkbook, unzip } from './xlsx-parts.js';
import { BookReader, RelationReader, type SheetPlace, sheetsOf, StylesReader, TextsReader } from './xlsx-book.js';
import { SheetReader } from './xlsx-sheet.js';

/** The rows of the first sheet that holds something, a few at a time; missing rows come as one blank record. */
export async function* readXlsx(open: OpenFile): AsyncGenerator<SourceRecord[]> {
  const [book, relations, styles, texts] = [new BookReader(), new RelationReader(), new StylesReader(), new TextsReader()];
  const parts: Readonly<Record<string, Part>> = {
    'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': relations, 'xl/styles.xml': styles, 'xl/sharedstrings.xml': texts,
  };
  for await (const _ of unzip(open, (name) => parts[name] ?? null));
  const sheets = sheetsOf(book, relations);
  if (sheets.length === 0) throw new UnreadableWorkbook('no sheet in the workbook');
  for (const sheet of sheets) {
    const reader = new SheetReader({ texts: texts.texts, forms: styles.forms, is1904: book.is1904 });
    yield* rowsOf(open, sheet, reader);
    if (reader.hasRows) return;
  }
}

async function* rowsOf(open: OpenFile, sheet: SheetPlace, reader: SheetReader): AsyncGenerator<SourceRecord[]> {
  for await (const _ of unzip(open, (name) => (name === sheet.path ? reader : null))) {
    const rows = reader.take();
    if (rows.length > 0) yield rows;
    if (reader.isDone) return;
  }
}
