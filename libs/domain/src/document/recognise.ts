import type { DocumentFault } from './document.js';
import { faulty, type Inspection, lettersAt } from './inspection.js';
import { rewriteJpeg } from './jpeg.js';
import { inspectPdf } from './pdf.js';
import { inspectText } from './plain-text.js';
import { rewritePng } from './png.js';
import { rewriteWebp } from './webp.js';

/** What the domain cannot do by itself: read UTF-8 strictly, and look into an archive. */
export interface Helpers {
  readonly decode: (bytes: Uint8Array) => string | null;
  readonly inspectArchive: (bytes: Uint8Array) => Inspection;
}

/** What a file is, by its own bytes, and what of it may be kept. */
export function inspect(bytes: Uint8Array, { decode, inspectArchive }: Helpers): Inspection {
  const start = lettersAt(bytes, 0, 12);
  if (start.startsWith('%PDF-')) return inspectPdf(bytes);
  if (start.startsWith('\xff\xd8\xff')) return rewriteJpeg(bytes);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return rewritePng(bytes);
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return rewriteWebp(bytes);
  if (start.startsWith('PK\x03\x04')) return inspectArchive(bytes);
  return inspectText(bytes, decode) ?? faulty(nameOfUnknown(start));
}

// Word's old binary form carries programmes as a matter of course; a text locked with a password has the same beginning.
const nameOfUnknown = (start: string): DocumentFault => (start.startsWith('\xd0\xcf\x11\xe0') ? 'active_content' : 'unknown_type');
