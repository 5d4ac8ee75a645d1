import type { AuditDecision } from '../audit/audit-decision.js';
import { inOrderOfUnits } from '../audit/canonical-tally.js';
import { type ByUnit, displayOf, isDecided, isLinked } from '../audit/companion-report.js';
import { retainedOf } from '../choice-set.js';
import { tooMany } from '../marked-choice.js';
import { withQ } from '../marker-test.js';
import { orderTest } from '../order.js';
import type { Parameters } from '../parameters.js';
import { measuresOf } from '../tally.js';
import { ownAgainstOther } from '../wishes.js';
import type { Finding } from './finding.js';
import { shareOf } from './report-values.js';
import type { FoundRule } from './rules.js';

/** N-C1 and N-C2 of structures: the sum over their people shows where a gap is born without showing anybody. A family of their own. */
export function displayOfStructures(structures: ByUnit, settings: Parameters): Finding[] {
  const shown = inOrderOfUnits(structures).map(([unit, decisions]) => ({ unit, ...displayOf(decisions) }));
  const { leastDecisions } = settings.narrowing;
  const narrowed = shown.filter(({ tally }) => tally.informative >= leastDecisions)
    .map(({ unit, tally }) => ({ unit, tally, p: tooMany(tally, 1) }));
  const ordered = shown.flatMap(({ unit, lists }) => {
    const telling = (lists ?? []).filter(({ size, ranks }) => ranks.length > 0 && ranks.length < size);
    const { advantage, z, p } = orderTest(telling);
    return p === null || telling.length < leastDecisions ? [] : [{ unit, n: telling.length, advantage, z, p }];
  });
  return [
    ...withQ(narrowed, ({ p }) => p).map(({ unit, tally, p, q }): Finding => ({
      rule: 'N-C1', level: 'structure', unit, other: null, isFlagged: q <= settings.falseDiscoveryRate,
      figures: { n: tally.informative, observed: tally.observed, expected: measuresOf(tally).expected, p, q },
    })),
    ...withQ(ordered, ({ p }) => p).map(({ unit, n, advantage, z, p, q }): Finding => ({
      rule: 'N-C2', level: 'structure', unit, other: null, isFlagged: q <= settings.falseDiscoveryRate, figures: { n, advantage, z, p, q },
    })),
  ];
}

type Seen = (decision: AuditDecision) => boolean;

/** What is seen about a decision, by rule: nothing that honest use does more often for its own house. */
const seen: readonly (readonly [FoundRule, Seen])[] = [
  ['N-C3', ({ alternatives }) => retainedOf(alternatives).some(({ isAdded }) => isAdded)],
  ['N-C4', ({ alternatives }) => alternatives.filter(({ isAdded }) => !isAdded).length <= 1],
  ['N-C5', ({ isNeedEdited }) => isNeedEdited],
];

/** N-C3, N-C4 and N-C5: among own referrals and among the others of the same structure. */
export const ownAgainstOtherFindings = (structures: ByUnit, settings: Parameters): Finding[] => seen.flatMap(([rule, isSeen]) => {
  const units = inOrderOfUnits(structures).map(([unit, decisions]) => ({ unit, ...ratesOf(decisions, isSeen) }));
  return ownAgainstOther(units, settings).map(({ unit, own, other, p, q, isFlagged }): Finding => ({
    rule, level: 'structure', unit, other: null, isFlagged, figures: { n: own.of, observed: own.marked, share: shareOf(own), otherN: other.of,
      otherObserved: other.marked, otherShare: shareOf(other), p, q },
  }));
});

function ratesOf(decisions: readonly AuditDecision[], isSeen: Seen) {
  const counted = decisions.filter((decision) => isLinked(decision) && isDecided(decision));
  const rate = (isOwn: boolean) => {
    const some = counted.filter((decision) => isOwnRetained(decision) === isOwn);
    return { marked: some.filter(isSeen).length, of: some.length };
  };
  return { own: rate(true), other: rate(false) };
}

/** Was something of one's own retained? */
export const isOwnRetained = ({ alternatives, own }: AuditDecision): boolean => retainedOf(alternatives).some(({ operator }) => own.has(operator));
