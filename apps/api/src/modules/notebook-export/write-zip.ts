import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { ExportedDossier, ExportedPaper } from './read-export.js';
import { writeData, writePage } from './write-page.js';

/** The content of one paper, read when its turn has come. */
export type Content = (paper: ExportedPaper) => Promise<Uint8Array>;

/** The page, the data and the papers in one file, written as it goes: one paper at a time stands in memory. */
export async function* writeZip(dossier: ExportedDossier, now: Date, content: Content): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [name, text] of [['mes-donnees.html', writePage(dossier, now)], ['data.json', writeData(dossier, now)]] as const) {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    part.push(strToU8(text), true);
    yield* ready.splice(0);
  }
  for (const paper of dossier.papers) {
    const part = new ZipPassThrough(paper.name);
    zip.add(part);
    part.push(await content(paper), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
