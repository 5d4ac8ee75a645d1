import type { DocumentFault, DocumentFormat } from './document.js';

/** What looking at a file gave: the bytes that may be kept, rewritten where needed, or why there are none. */
export type Inspection = { readonly ok: true; readonly format: DocumentFormat; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: DocumentFault };

export const faulty = (fault: DocumentFault): { ok: false; fault: DocumentFault } => ({ ok: false, fault });

/** No picture of a paper needs more; a few kilobytes can promise millions. */
export const mostPixels = 25_000_000;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes of a place as letters, one each. */
export const lettersAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The check that archives and pictures keep; it goes on from the one before, so that a file can come in pieces. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let place = 0; place < bytes.length; place += 1) crc = (table[(crc ^ (bytes[place] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
