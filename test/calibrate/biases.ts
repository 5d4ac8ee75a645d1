import type { Chance } from './chance.js';
import { largeOperator, type Counsellor, type Region } from './region.js';

/** What is wrong in a year, and known: the audit is judged by it. */
export interface Biases {
  /** How many times as much one's own weighs: by structure, and for some persons besides. */
  readonly structures: ReadonlyMap<string, number>;
  readonly persons: ReadonlyMap<string, number>;
  /** Persons who begin in the middle of the year. */
  readonly drifting: ReadonlyMap<string, number>;
  /** Persons who show all of their own and little else, and persons who put their own on top. */
  readonly narrowing: ReadonlySet<string>;
  readonly ownFirst: ReadonlySet<string>;
  /** Operators whose staff send to each other. */
  readonly swaps: ReadonlyMap<string, string>;
  readonly swapFactor: number;
  /** The operator to which the staff of all the others send three times less. */
  readonly boycotted: string | null;
}

export const neutral: Biases = {
  structures: new Map(), persons: new Map(), drifting: new Map(), narrowing: new Set(), ownFirst: new Set(), swaps: new Map(),
  swapFactor: 3, boycotted: null,
};

export const boycott: Biases = { ...neutral, boycotted: largeOperator };

/** Four structures far beyond, four a little, and persons of other structures in many ways; nobody is biased in two ways. */
export function manyBiases({ structures, counsellors }: Region, chance: Chance): Biases {
  const linked = chance.shuffled(structures.filter(({ operator }) => operator !== null));
  const [strong, weak] = [linked.slice(0, 4), linked.slice(4, 8)];
  const biased = new Map([...strong.map(({ id }) => [id, 3.8] as const), ...weak.map(({ id }) => [id, 2] as const)]);
  const others = chance.shuffled(counsellors.filter(({ structure: { id, operator } }) => operator !== null && !biased.has(id)));
  const ids = (from: number, to: number): string[] => others.slice(from, to).map(({ id }) => id);
  const byFour = (list: readonly string[]) => new Map(list.map((id) => [id, 4] as const));
  return {
    ...neutral, structures: biased, persons: byFour(ids(0, 20)), drifting: byFour(ids(20, 29)),
    narrowing: new Set(ids(29, 39)), ownFirst: new Set(ids(39, 49)), swaps: new Map([['op-10', 'op-11'], ['op-11', 'op-10']]),
  };
}

/** The true preference of a person for what is her own, on a day of the year. */
export function preferenceOf(biases: Biases, { id, structure }: Counsellor, isLate: boolean): number {
  const drift = isLate ? biases.drifting.get(id) ?? 1 : 1;
  return (biases.structures.get(structure.id) ?? 1) * (biases.persons.get(id) ?? 1) * drift;
}

/** What the staff of an operator make of another one besides. */
export function favourOf({ swaps, swapFactor, boycotted }: Biases, employer: string | null, operator: string): number {
  if (employer === null || employer === operator) return 1;
  return (swaps.get(employer) === operator ? swapFactor : 1) / (boycotted === operator ? 3 : 1);
}
