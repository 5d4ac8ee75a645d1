import type { AuditDecision } from '../audit/audit-decision.js';
import { inCanonicalOrder, inOrderOfUnits } from '../audit/canonical-tally.js';
import { type ByUnit, isLinked } from '../audit/companion-report.js';
import { workStudy } from '../audit/path-report.js';
import { concentrationOf, sharedChoice } from '../concentration.js';
import { employerChange, groupTests, type GroupPair } from '../groups.js';
import { addMarked, type Mark, ofOperators } from '../marked-choice.js';
import type { Parameters } from '../parameters.js';
import { equalWeight } from '../peers.js';
import { emptyTally, type Tally } from '../tally.js';
import type { Finding } from './finding.js';
import { finite } from './report-values.js';

const tallied = (decisions: readonly AuditDecision[], markOf: (decision: AuditDecision) => Mark): Tally => {
  const tally = emptyTally();
  for (const decision of decisions) addMarked(tally, decision.alternatives, markOf(decision));
  return inCanonicalOrder(tally);
};

const isOfPath: Mark = ({ path }) => path === workStudy;

/**
 * N-B9: does an own offer, or work-study, weigh as much for one level of attainment as for the others, the sets being what they are? One
 * family of all structures, levels and both marks. `isCounted`: a verified wish says nothing about the house, unless it is counted again.
 */
export function skimmingFindings(structures: ByUnit, isCounted: (decision: AuditDecision) => boolean, settings: Parameters): Finding[] {
  const questions = inOrderOfUnits(structures).flatMap(([unit, decisions]) => {
    const named = decisions.filter(({ attainment }) => attainment !== '');
    const own = named.filter((decision) => isLinked(decision) && isCounted(decision));
    return groupsOf(named).flatMap((group) => [
      { group, isPath: 0, pair: pairOf(unit, own, group, ({ own: operators }) => ofOperators(operators)) },
      { group, isPath: 1, pair: pairOf(unit, named, group, () => isOfPath) },
    ]);
  });
  // A name by place: the tests come back without those that have too few decisions.
  const named = new Map(questions.map((question, place) => [String(place), question]));
  return groupTests(questions.map(({ pair }, place) => ({ ...pair, unit: String(place) })), settings).flatMap((test): Finding[] => {
    const question = named.get(test.unit);
    if (!question) return [];
    return [{ rule: 'N-B9', level: 'structure', unit: question.pair.unit, other: null, isFlagged: test.isFlagged, figures: {
      ...weightsOf(test), group: question.group, isPath: question.isPath, q: test.q } }];
  });
}

/** Of two groups one is compared with the other; of more, each with all the others. */
function groupsOf(decisions: readonly AuditDecision[]): readonly string[] {
  const groups = [...new Set(decisions.map(({ attainment }) => attainment))].sort();
  return groups.length < 2 ? [] : groups.length === 2 ? groups.slice(0, 1) : groups;
}

const pairOf = (unit: string, decisions: readonly AuditDecision[], group: string, markOf: (decision: AuditDecision) => Mark): GroupPair => ({
  unit, one: tallied(decisions.filter(({ attainment }) => attainment === group), markOf),
  other: tallied(decisions.filter(({ attainment }) => attainment !== group), markOf),
});

const weightsOf = ({ decisions, thetaRatio, interval, midTwoSided }: ReturnType<typeof employerChange>) => ({
  n: decisions[0], otherN: decisions[1], ratio: finite(thetaRatio), low: finite(interval?.[0]), high: finite(interval?.[1]), p: midTwoSided,
});

/** N-D3: each person with herself, while she was linked to an operator and while she was not. Flagged where the link goes with more. */
export const employerChangeFindings = (
  counsellors: ByUnit, isCounted: (decision: AuditDecision) => boolean, settings: Parameters,
): Finding[] => inOrderOfUnits(counsellors).flatMap(([unit, decisions]) => {
  const counted = decisions.filter(isCounted);
  const operators = [...new Set(counted.flatMap(({ own }) => [...own]))].sort();
  return operators.flatMap((operator): Finding[] => {
    const side = (isLinkedTo: boolean) =>
      tallied(counted.filter(({ own }) => own.has(operator) === isLinkedTo), () => (one) => one.operator === operator);
    const [one, other] = [side(true), side(false)];
    if (Math.min(one.informative, other.informative) < settings.groups.leastDecisions) return [];
    const test = employerChange({ unit, one, other }, settings);
    return [{ rule: 'N-D3', level: 'counsellor', unit, other: operator, isFlagged: test.isFlagged && (test.thetaRatio ?? 0) > 1,
      figures: weightsOf(test) }];
  });
});

/** N-B10: described, of every structure that chose enough and of all together; never flagged. */
export function concentrationFindings(decisions: readonly AuditDecision[], structures: ByUnit, { assessable }: Parameters): Finding[] {
  const described = (level: 'structure' | 'network', unit: string | null, some: readonly AuditDecision[]): Finding[] => {
    const choices = some.flatMap(({ alternatives }) => sharedChoice(alternatives, equalWeight) ?? []);
    const found = choices.length < assessable.leastDecisions ? null : concentrationOf(choices);
    return found === null ? [] : [{ rule: 'N-B10', level, unit, other: null, isFlagged: false, figures: {
      n: choices.length, index: found.observed, indexExpected: found.expected, bits: found.bits } }];
  };
  return [...described('network', null, decisions),
    ...inOrderOfUnits(structures).flatMap(([unit, some]) => described('structure', unit, some))];
}
