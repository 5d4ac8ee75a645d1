import { crc32, faulty, type Inspection } from '@boussole/domain/document/inspection';
import { officeFormat, telling } from '@boussole/domain/document/office';
import { mostUnpackedBytes, readZip, type ZipEntry } from '@boussole/domain/document/zip';
import { Inflate } from 'fflate';

/** Little is pushed at once: a few kilobytes may unpack to some megabytes, and a bomb is refused before it goes off. */
const atOnce = 4_096;
/** What tells what an archive is takes little room. */
const mostTelling = 512 * 1024;

class Bomb extends Error {}

/** A text of Word or of LibreOffice: an archive of which every byte was accounted for and every file unpacked once. */
export function inspectArchive(bytes: Uint8Array): Inspection {
  const entries = readZip(bytes);
  if (typeof entries === 'string') return faulty(entries);
  const read = new Map<string, string>();
  let unpacked = 0;
  for (const entry of entries) {
    const kept: Buffer[] = [];
    let [size, crc] = [0, 0];
    const take = (piece: Uint8Array) => {
      size += piece.length;
      unpacked += piece.length;
      // The archive says how much each file holds; one that holds more was made to.
      if (size > entry.size || unpacked > mostUnpackedBytes) throw new Bomb();
      crc = crc32(piece, crc);
      if (telling(entry.name) && size <= mostTelling) kept.push(Buffer.from(piece));
    };
    try {
      unpack(bytes, entry, take);
    } catch (error) {
      return faulty(error instanceof Bomb ? 'too_large_inside' : 'broken');
    }
    if (size !== entry.size || crc !== entry.crc) return faulty('broken');
    if (kept.length > 0) read.set(entry.name, Buffer.concat(kept).toString('utf8'));
  }
  const format = officeFormat(entries, read);
  return format === 'docx' || format === 'odt' ? { ok: true, format, bytes } : faulty(format);
}

function unpack(bytes: Uint8Array, { isPacked, start, end }: ZipEntry, take: (piece: Uint8Array) => void): void {
  if (!isPacked) return take(bytes.subarray(start, end));
  const inflate = new Inflate((piece) => take(piece));
  for (let place = start; place < end; place += atOnce) {
    const next = Math.min(place + atOnce, end);
    inflate.push(bytes.subarray(place, next), next === end);
  }
}
