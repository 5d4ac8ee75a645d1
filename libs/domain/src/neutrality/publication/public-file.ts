import type { AuditDecision } from '../audit/audit-decision.js';
import { retainedOf } from '../choice-set.js';
import type { CountedDecision, PublicRow } from './public-rows.js';

/** The decisions of a year with a real choice; wishes said before are left out as in the audit. */
export function countedDecisions(decisions: readonly AuditDecision[], isWishCounted: (structure: string) => boolean): CountedDecision[] {
  return decisions.filter((decision) => !decision.isWishVerified || isWishCounted(decision.structure)).flatMap((decision) => {
    const counted = countedOf(decision);
    return isRealChoice(counted) ? [counted] : [];
  });
}

function countedOf({ structure, counsellor, learner, alternatives, own }: AuditDecision): CountedDecision {
  const retained = retainedOf(alternatives);
  const ownAmong = (list: typeof alternatives) => list.filter(({ operator }) => own.has(operator)).length;
  return { structure, counsellor, learner, total: alternatives.length, own: ownAmong(alternatives), retained: retained.length, retainedOwn: ownAmong(retained) };
}

/** Something was retained, not everything, and own offers stood beside others. */
const isRealChoice = ({ total, own, retained }: CountedDecision): boolean => own > 0 && own < total && retained > 0 && retained < total;

export const publicColumns =
  ['decision_id', 'date', 'conseiller_id', 'structure_id', 'n_offres', 'n_propres', 'n_retenues', 'n_retenues_propres'] as const;

/** Whoever decided is nobody's business: all bear one name, and what the audit says of it holds for everybody together. */
export const everybody = 'ensemble';

/** The cells of the public file: the simple form of the offline audit, every line dated of the first day of its year. */
export const publicCells = (rows: readonly PublicRow[], year: number): string[][] => rows.map((row, place) => [
  String(place + 1).padStart(7, '0'), `${year}-01-01`, everybody, row.structure, ...[row.total, row.own, row.retained, row.retainedOwn].map(String),
]);

/** The file as text. No cell needs a quote: all are numbers, days and names given here. */
export const publicText = (cells: readonly (readonly string[])[]): string =>
  [publicColumns, ...cells].map((line) => `${line.join(';')}\r\n`).join('');
