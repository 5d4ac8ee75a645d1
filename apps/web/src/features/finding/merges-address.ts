import type { MergeState } from './merges-query';

const states = { fusionnes: 'merged', refuses: 'refused', retires: 'withdrawn', defaits: 'undone' } as const satisfies Record<string, MergeState>;
export type MergesWord = keyof typeof states;

/** Which proposals the address asks for; none named: those that wait. */
export function readMergesAddress(search: Record<string, unknown>): { etat?: MergesWord } {
  const word = Object.keys(states).find((known) => known === search['etat']) as MergesWord | undefined; // one of its own keys
  return word ? { etat: word } : {};
}

export const stateOfWord = (word: MergesWord | undefined): MergeState => (word ? states[word] : 'proposed');

export const addressOfState = (state: MergeState): { etat?: MergesWord } =>
  readMergesAddress({ etat: Object.entries(states).find(([, named]) => named === state)?.[0] });
