import type { BoardUnit } from './board-query';

const order: Record<NonNullable<BoardUnit['status']>, number> = { orange: 0, jaune: 1, bleu: 2, jaune_pale: 3, vert: 4, gris: 5 };

/** What asks for a look comes first, then names: among equals, nobody is better or worse than another. */
export function byAttention(units: readonly BoardUnit[]): BoardUnit[] {
  const rank = ({ status }: BoardUnit) => (status ? order[status] : 0);
  return [...units].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr'));
}

/** Below, a chart would show chance. */
export const fewestDecisions = 10;

export const isTooFew = (units: readonly BoardUnit[]): boolean => units.reduce((sum, { n }) => sum + n, 0) < fewestDecisions;

/** A status that is said beside its dot. */
export const isFlagged = ({ status }: Pick<BoardUnit, 'status'>): boolean => status === 'orange' || status === 'jaune';
