import { faulty, type Inspection } from './inspection.js';
import { isArchiveToo } from './pdf.js';

const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
/** A page, a drawing or a programme is a text too, to those who wrote it. */
const programme = /^\s*(?:<(?:!doctype|!--|\?|html|head|body|svg|script|meta|iframe|xml|hta:)|#!|%!PS|@echo|\{\\rtf|MZ|GIF8|BM)/i;

/** A text in UTF-8 and nothing else: no control, no markup, no programme, no archive. Null when it is no text at all. */
export function inspectText(bytes: Uint8Array, decode: (bytes: Uint8Array) => string | null): Inspection | null {
  const text = decode(bytes);
  if (text === null || controls.test(text)) return null;
  if (programme.test(text)) return faulty('unknown_type');
  return isArchiveToo(bytes) ? faulty('hidden_content') : { ok: true, format: 'text', bytes };
}
