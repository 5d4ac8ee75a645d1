const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

const seeds = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];

// FNV-1a with a last stir, from a seed of its own: four of them make an identifier. It tells apart, it keeps no secret.
function hash(text: string, seed: number): number {
  let value = seed;
  for (let place = 0; place < text.length; place += 1) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/** The identifier that a part of a thing always has: an exchange format wants one for each telephone number. */
export function derivedId(...names: readonly string[]): string {
  const text = names.join('\u0000');
  const hex = seeds.map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** A key as an identifier: itself when it is one already. */
export const idOfKey = (key: string): string => (isUuid(key) ? key.toLowerCase() : derivedId('key', key));
