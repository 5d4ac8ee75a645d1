import { createHash } from 'node:crypto';

/** Bytes that a name always gives. */
export const bytesOf = (name: string): Buffer => createHash('sha512').update(`boussole-demo:${name}`).digest();

/** The id that a thing of the demonstration always has: shaped like a UUID of version 5, made with SHA-512. */
export function idOf(name: string): string {
  const bytes = bytesOf(name).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
