import type { DuplicateState } from './duplicates-query';
import type { KeptFilter } from './kept-query';

// Read before the page's own code is there: nothing here may bring it along.
const filters: readonly KeptFilter[] = ['soon', 'due', 'stale', 'corrected', 'missing'];
const states: readonly DuplicateState[] = ['merged', 'apart'];
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Search = Record<string, unknown>;

export function readKeptAddress(search: Search): { filtre?: KeptFilter } {
  const filter = filters.find((one) => one === search['filtre']);
  return filter ? { filtre: filter } : {};
}

export function readPairAddress(search: Search): { etat?: DuplicateState } {
  const state = states.find((one) => one === search['etat']);
  return state ? { etat: state } : {};
}

/** One identity in the address, under the name that the page gives it. */
export const readUuid =
  <Name extends string>(name: Name) =>
  (search: Search): { [Key in Name]?: string } => {
    const value = search[name];
    const read: { [Key in Name]?: string } = {};
    if (typeof value === 'string' && uuid.test(value)) read[name] = value;
    return read;
  };
