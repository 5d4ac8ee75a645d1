import type { CalendarDate } from '../../calendar-date.js';
import type { Line } from './tables.js';

/** How the product knows that somebody, or a body, is tied to an operator. */
export type Tie = 'structure' | 'employer' | 'host' | 'declared' | 'group' | 'merged' | 'network';

export interface ProductLink {
  readonly tie: Tie;
  /** A person's pseudonym, or a body. */
  readonly holder: string;
  readonly operator: string;
  /** Both days belong to it; none: without a beginning, without an end. */
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

const words: Readonly<Record<Tie, readonly [holder: string, link: string]>> = {
  structure: ['structure', 'employeur'], employer: ['conseiller', 'employeur'], host: ['conseiller', 'detachement'],
  declared: ['conseiller', 'financier'],
  // Two sheets that turned out to be one body stay one: what was frozen under either is its own.
  group: ['operateur', 'groupe'], merged: ['operateur', 'groupe'], network: ['operateur', 'reseau'],
};

/** Is it a person who is tied? Her name is not in the line: she bears a pseudonym. */
export const isOfPerson = (tie: Tie): boolean => words[tie][0] === 'conseiller';

export function linkLine({ tie, holder, operator, from, until }: ProductLink): Line<'affiliations'> {
  const [titulaire_type, lien] = words[tie];
  return { titulaire_type, titulaire_id: holder, operateur_id: operator, lien, du: from ?? '', au: until ?? '' };
}
