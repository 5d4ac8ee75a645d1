import { plain } from '../import/plain.js';
import type { ImportReference } from '../import/reference.js';
import type { Reading } from './reading.js';

/** The commune of a postcode, its locality deciding where several share it. */
export function communeOf(reading: Reading, postcode: string | null, locality: string | null, reference: ImportReference): string | null {
  if (postcode === null) return null;
  const found = reference.communesByPostcode.get(postcode) ?? [];
  const named = locality === null ? [] : found.filter(({ names, localities }) =>
    [...names, ...localities.map(({ name }) => name)].some((name) => plain(name) === plain(locality)));
  const [only, ...others] = named.length > 0 ? named : found;
  if (!only) return reading.tell('postcode', 'commune_unknown', postcode);
  return others.length === 0 ? only.nis : reading.tell('postcode', 'commune_ambiguous', postcode);
}
