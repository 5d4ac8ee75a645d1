import type { DocumentFault } from './document.js';
import { lettersAt, viewOf } from './inspection.js';

/** One file of an archive, and where its packed bytes stand. */
export interface ZipEntry {
  readonly name: string;
  readonly isPacked: boolean;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly crc: number;
}

export const mostEntries = 200;
export const mostUnpackedBytes = 50 * 1024 * 1024;
/** A descriptor of sizes may follow a file: at most this long. */
const descriptor = 24;

const [endSignature, entrySignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50];

/**
 * The files of an archive, if it is exactly one archive: every byte is accounted for, no file stands on another one's
 * place, none leads out of it. Otherwise the reason why not.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | DocumentFault {
  const view = viewOf(bytes);
  const last = bytes.length - 22;
  if (last < 0) return 'broken';
  if (view.getUint32(last, true) !== endSignature) return 'broken';
  const count = view.getUint16(last + 10, true);
  const size = view.getUint32(last + 12, true);
  const start = view.getUint32(last + 16, true);
  if (view.getUint16(last + 20, true) !== 0 || start + size !== last) return 'hidden_content';
  if (count !== view.getUint16(last + 8, true) || count === 0) return 'broken';
  if (count > mostEntries) return 'too_large_inside';
  const entries: (ZipEntry & { readonly header: number })[] = [];
  let place = start;
  for (let number = 0; number < count; number += 1) {
    const entry = entryAt(bytes, view, place, start);
    if (typeof entry === 'string') return entry;
    entries.push(entry);
    place = entry.next;
  }
  if (place !== last) return 'hidden_content';
  return faultOf(entries, start) ?? entries;
}

function entryAt(bytes: Uint8Array, view: DataView, place: number, limit: number): (ZipEntry & { header: number; next: number }) | DocumentFault {
  if (place + 46 > bytes.length - 22 || view.getUint32(place, true) !== entrySignature) return 'broken';
  const [flags, method] = [view.getUint16(place + 8, true), view.getUint16(place + 10, true)];
  const [packed, size] = [view.getUint32(place + 20, true), view.getUint32(place + 24, true)];
  const lengths = [28, 30, 32].map((at) => view.getUint16(place + at, true));
  const [nameLength = 0, extra = 0, comment = 0] = lengths;
  const header = view.getUint32(place + 42, true);
  if (flags & 0x2041) return 'encrypted';
  if ((method !== 0 && method !== 8) || packed === 0xffffffff || header + 30 > limit) return 'broken';
  const name = lettersAt(bytes, place + 46, nameLength);
  const isSame = view.getUint32(header, true) === localSignature && view.getUint16(header + 8, true) === method
    && lettersAt(bytes, header + 30, view.getUint16(header + 26, true)) === name;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (!isSame || start + packed > limit || (method === 0 && packed !== size)) return 'broken';
  return { name, isPacked: method === 8, start, end: start + packed, size, crc: view.getUint32(place + 16, true), header, next: place + 46 + nameLength + extra + comment };
}

function faultOf(entries: readonly (ZipEntry & { readonly header: number })[], limit: number): DocumentFault | null {
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpackedBytes) return 'too_large_inside';
  if (entries.some(({ name }) => leadsOut(name)) || new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return 'hidden_content';
  const inOrder = [...entries].sort((one, other) => one.header - other.header);
  let reached = 0;
  for (const { header, end } of inOrder) {
    if (header < reached || header > reached + (reached === 0 ? 0 : descriptor)) return 'hidden_content';
    reached = end;
  }
  return limit - reached > descriptor ? 'hidden_content' : null;
}

const leadsOut = (name: string): boolean =>
  name === '' || /^[/\\]|\\|[\u0000-\u001f\u007f]|^[a-z]:/i.test(name) || name.split('/').some((part) => part === '..' || part === '.');
