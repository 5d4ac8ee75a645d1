import type { FormName } from './forms.js';

export type PlaceName = readonly [branch: string, commune: string];

/** Branches of one body that do the same things. */
export interface Group {
  readonly places: readonly PlaceName[];
  /** How it teaches, and what of: keys of courses. */
  readonly form?: FormName;
  readonly courses?: readonly string[];
  readonly coursesEach?: number;
  /** What else it does: keys of services. */
  readonly services?: readonly string[];
  readonly servicesEach?: number;
}

/** A body of the demonstration's register. Those that exist bear their own name; the others, and every figure, are invented. */
export interface Body {
  readonly name: string;
  /** Code of organisation_type. */
  readonly kind: string;
  readonly acronym?: string;
  readonly about: string;
  /** Its place in the web that does not exist. */
  readonly site: string;
  readonly isInvented?: true;
  /** Closed when schools are. */
  readonly isSchool?: true;
  readonly language?: 'nl' | 'de';
  readonly groups: readonly Group[];
}

/** "Mons", "Ath", "La Louvière", "Le Roeulx" after "de". */
const after = (town: string): string =>
  (town.startsWith('Le ') ? `du ${town.slice(3)}` : /^[AEIOUÉÈ]/.test(town) ? `d’${town}` : `de ${town}`);

/** A branch in each town, named after it: "Antenne" in "Mons" is "Antenne de Mons". */
export const inTowns = (what: string, towns: string): PlaceName[] =>
  towns.split(', ').map((town) => [`${what} ${after(town)}`, town]);

/** Branches with names of their own: "Liège – conseil @ Liège | …". */
export const places = (text: string): PlaceName[] => text.split(' | ').map((one) => {
  const [branch = '', town = ''] = one.split(' @ ');
  return [branch, town];
});
