import { compared } from '../two-sample.js';
import { type MarkerTest, withQ } from '../marker-test.js';
import type { Parameters } from '../parameters.js';
import { addPath, emptyPathTallies, pathTest } from '../path.js';
import type { Tally } from '../tally.js';
import type { AuditDecision } from './audit-decision.js';
import { inCanonicalOrder, inOrderOfUnits } from './canonical-tally.js';
import type { ByUnit } from './companion-report.js';
import type { Reportable } from './json.js';

export const workStudy = 'alternance';

/** Is work-study proposed where it could be? In all choices, and in those that went to others; girls and boys beside each other. */
export function pathReport(structures: ByUnit, settings: Parameters): Readonly<Record<string, Reportable>> {
  const units = inOrderOfUnits(structures).flatMap(([unit, decisions]) => {
    const { all, external } = tallied(decisions);
    const test = pathTest({ all, external }, settings.tolerance);
    return test === null ? [] : [{ unit, ...test, gender: genderReport(decisions, settings) }];
  });
  const lowest = new Map(withQ(units, ({ all }) => all.pLow).map(({ unit, q }) => [unit, q]));
  const outside = units.filter(({ external }) => external);
  const lowestOutside = new Map(withQ(outside, ({ external }) => external?.pLow ?? 1).map(({ unit, q }) => [unit, q]));
  return Object.fromEntries(units.map(({ unit, all, external, gender }) => [unit, {
    ...figuresOf(all), p_high: all.pHigh, gender,
    external: external ? { ...figuresOf(external), q_low: lowestOutside.get(unit) } : undefined,
    q_low: lowest.get(unit),
  }]));
}

function tallied(decisions: readonly AuditDecision[]) {
  const tallies = emptyPathTallies();
  for (const { alternatives, own } of decisions) addPath(tallies, alternatives, own, workStudy);
  return { all: inCanonicalOrder(tallies.all), external: inCanonicalOrder(tallies.external) };
}

const figuresOf = ({ decisions, observed, expected, ratio, pLow }: MarkerTest) =>
  ({ n: decisions, O: observed, E: expected, ratio, p_low: pLow });

function genderReport(decisions: readonly AuditDecision[], { groups }: Parameters): Reportable {
  const of = (gender: string): Tally => tallied(decisions.filter((decision) => decision.gender.toUpperCase() === gender)).all;
  const [girls, boys] = [of('F'), of('M')];
  if (Math.min(girls.informative, boys.informative) < groups.leastDecisions) return undefined;
  const { p, delta } = compared(girls, boys);
  return { mid_two: p.midTwoSided, theta_F_over_M: delta === null || !Number.isFinite(delta) ? null : Math.exp(delta) };
}
