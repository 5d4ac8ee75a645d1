import { faulty, type Inspection, lettersAt } from './inspection.js';

/** How far from the end a reader looks for the end; and for the catalogue of an archive. */
const tail = 1_024;
const archiveTail = 65_557;

/** A PDF begins and ends as one, and is nothing else besides. Its content stays as it came. */
export function inspectPdf(bytes: Uint8Array): Inspection {
  if (!/^%PDF-[12]\.\d[\r\n\t %]/.test(lettersAt(bytes, 0, 9))) return faulty('broken');
  const end = lettersAt(bytes, Math.max(0, bytes.length - tail), tail);
  const last = end.lastIndexOf('%%EOF');
  if (last < 0) return faulty('broken');
  if (!/^[\s\0]*$/.test(end.slice(last + 5))) return faulty('hidden_content');
  if (isArchiveToo(bytes) || /<(?:script|html|!doctype|svg|\?php)/i.test(lettersAt(bytes, 0, tail))) return faulty('hidden_content');
  return { ok: true, format: 'pdf', bytes };
}

/** Would an archiver open it? The end of a ZIP's catalogue may stand anywhere before a comment that reaches the end. */
export function isArchiveToo(bytes: Uint8Array): boolean {
  for (let place = bytes.length - 22; place >= Math.max(0, bytes.length - archiveTail); place -= 1) {
    if (bytes[place] === 0x50 && bytes[place + 1] === 0x4b && bytes[place + 2] === 0x05 && bytes[place + 3] === 0x06) {
      const comment = (bytes[place + 20] ?? 0) | ((bytes[place + 21] ?? 0) << 8);
      if (place + 22 + comment <= bytes.length) return true;
    }
  }
  return false;
}
