import { type DirectedPreference, Exchanges, retestedRing, type Swap, thirdParties } from '../exchanges.js';
import { withQ, type MarkerTest } from '../marker-test.js';
import type { Parameters } from '../parameters.js';
import { type PeerWeights, peerWeight } from '../peers.js';
import type { AuditDecision } from './audit-decision.js';
import { inOrderOfUnits } from './canonical-tally.js';
import type { Reportable } from './json.js';

/** Who sends to whom more than expected: directions, swaps, and rings tested again as one house. */
export function pairsReport(decisions: readonly AuditDecision[], settings: Parameters): Reportable {
  const exchanges = new Exchanges();
  for (const decision of decisions) exchanges.add(decision);
  const directions = exchanges.directions(settings);
  return {
    directed: directions.map(directedReport),
    swaps: exchanges.swaps(directions, settings).map(swapReport),
    rings: exchanges.rings(directions, settings).map((ring) => {
      const operators = exchanges.operatorsOf(ring);
      const again = retestedRing(operators, decisions, settings.tolerance);
      return { groups: ring, operators: [...operators].sort(), retest: again && figuresOf(again) };
    }),
  };
}

const directedReport = ({ source, target, q, ...test }: DirectedPreference): Reportable => ({ source, target, ...figuresOf(test), q });

/** No preference explains a target that was never chosen: the report writes -Infinity there. */
const figuresOf = ({ decisions, observed, expected, variance, ratio, excess, pHigh, theta }: MarkerTest) => ({
  n: decisions, O: observed, E: expected, V: variance, ratio, excess, p_margin: pHigh, theta: theta === 0 ? -Infinity : theta,
});

const swapReport = ({ a, b, chosenByA, chosenByB, p, q, ratioByA, ratioByB, smallerExcess, isFlagged }: Swap): Reportable => ({
  a, b, op_ab: chosenByA, op_ba: chosenByB, p, ratio_ab: ratioByA, ratio_ba: ratioByB, excess_min: smallerExcess, q, flag: isFlagged,
});

/** Each counsellor and each operator without a known link: is there a link to declare? */
export function thirdPartyReport(
  decisions: ReadonlyMap<string, readonly AuditDecision[]>, weights: PeerWeights | null, margin: number, settings: Parameters,
): Reportable {
  if (!weights) return { family: 0, flagged: [] };
  const weightOf = peerWeight(weights);
  const tests = inOrderOfUnits(decisions).flatMap(([unit, own]) =>
    thirdParties(own, weightOf, margin, settings.assessable).map((test) => ({ unit, ...test })));
  const flagged = withQ(tests, ({ pHigh }) => pHigh).filter(({ q }) => q <= settings.falseDiscoveryRate);
  return {
    family: tests.length,
    flagged: flagged.map(({ unit, operator, q, ...test }) => ({ unit, operator, ...figuresOf(test), q })),
  };
}
