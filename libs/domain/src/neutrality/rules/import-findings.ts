import { inOrderOfUnits } from '../audit/canonical-tally.js';
import type { ByUnit } from '../audit/companion-report.js';
import type { IssueCode } from '../import/issues.js';
import type { Finding, RuleFacts } from './finding.js';
import { shareOf } from './report-values.js';
import { type FoundRule, isFoundRule, ruleOfIssue } from './rules.js';

/** Decisions that are lost; a repeat is refused, yet nothing of it is missing. */
const lost: ReadonlySet<IssueCode> = new Set<IssueCode>(['D-DOUBLON', 'D-DATE', 'D-SANSAUTEUR', 'D-IMPOSSIBLE', 'D-VALEUR']);
const mostLost = 0.1;

/**
 * N-Q1 to N-Q9, structure by structure: what was irregular in its lines. Above one decision out of ten lost, every kind of loss is
 * flagged: the structure is to be read as grey, whatever its figures say.
 */
export function importFindings(structures: ByUnit, { refused = [] }: RuleFacts): Finding[] {
  const counts = new Map<string, Map<IssueCode, number>>();
  const count = (unit: string, code: IssueCode, many: number): void => {
    const known = counts.get(unit) ?? new Map<IssueCode, number>();
    counts.set(unit, known.set(code, (known.get(code) ?? 0) + many));
  };
  for (const [unit, decisions] of structures) for (const { remarks } of decisions) for (const code of remarks) count(unit, code, 1);
  for (const { structure, code, count: many } of refused) count(structure, code, many);
  return inOrderOfUnits(counts).flatMap(([unit, codes]) => findingsOfUnit(unit, codes, structures.get(unit)?.length ?? 0));
}

function findingsOfUnit(unit: string, codes: ReadonlyMap<IssueCode, number>, kept: number): Finding[] {
  const unusable = [...codes].reduce((sum, [code, many]) => sum + (lost.has(code) ? many : 0), 0);
  const n = kept + unusable;
  const isGrey = unusable > mostLost * n;
  const perRule = new Map<FoundRule, { refused: number; isLoss: boolean }>();
  for (const [code, many] of codes) {
    const rule = ruleOfIssue[code];
    if (!isFoundRule(rule)) continue;
    const known = perRule.get(rule) ?? { refused: 0, isLoss: false };
    perRule.set(rule, { refused: known.refused + many, isLoss: known.isLoss || lost.has(code) });
  }
  return [...perRule].map(([rule, { refused, isLoss }]) => ({
    rule, level: 'structure', unit, other: null, isFlagged: isGrey && isLoss, figures: { refused, unusable, n, share: shareOf({ marked: unusable, of: n }) },
  }));
}
