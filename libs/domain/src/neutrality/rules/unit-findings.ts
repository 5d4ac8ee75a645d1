import { hiddenByOffers } from '../inflation.js';
import { withQ } from '../marker-test.js';
import type { Parameters } from '../parameters.js';
import type { PeriodAudit } from '../period/period-audit.js';
import type { Finding } from './finding.js';
import { finite, numberOf, type Part, partOf, partsOf, textOf, textsOf } from './report-values.js';

type Audit = Pick<PeriodAudit, 'audit' | 'units'>;

/** N-B2: too little of one's own, at every level of which the audit has figures. */
export const overCorrection = ({ units }: Audit, { falseDiscoveryRate }: Parameters): Finding[] =>
  units.flatMap(({ level, unit, figures }): Finding[] => {
    const q = figures.q_low ?? null;
    if (q === null) return [];
    return [{ rule: 'N-B2', level, unit, other: null, isFlagged: q <= falseDiscoveryRate, figures: {
      n: figures.n, observed: figures.O, expected: figures.E, ratio: finite(figures.ratio), p: finite(figures.p_low), q } }];
  });

/** N-B3: only what was flagged among all pairs stands in the report, and the size of the family. */
export function thirdPartyFindings({ audit: { report } }: Audit): Finding[] {
  const { family, flagged } = partOf(report.third_party);
  return partsOf(flagged).map((one) => ({ rule: 'N-B3', level: 'counsellor', unit: textOf(one['unit']), other: textOf(one['operator']), isFlagged: true,
    figures: { ...tested(one), q: numberOf(one['q']), family: numberOf(family) } }));
}

const tested = (one: Part) => ({
  n: numberOf(one['n']), observed: numberOf(one['O']), expected: numberOf(one['E']), ratio: numberOf(one['ratio']), excess: numberOf(one['excess']),
  theta: numberOf(one['theta']), p: numberOf(one['p_margin']),
});

/** N-B4: between two operators; each is the one that the other's staff prefers. */
export const swapFindings = ({ audit: { report } }: Audit): Finding[] => partsOf(partOf(report.pairs)['swaps']).map((swap) => ({
  rule: 'N-B4', level: 'operator', unit: textOf(swap['op_ba']), other: textOf(swap['op_ab']), isFlagged: swap['flag'] === true,
  figures: { ratio: numberOf(swap['ratio_ab']), back: numberOf(swap['ratio_ba']), excess: numberOf(swap['excess_min']), p: numberOf(swap['p']),
    q: numberOf(swap['q']) },
}));

/** N-B5: every operator of a ring is told of it, and of the next one in it; the ring was tested again as one house. */
export const ringFindings = ({ audit: { report } }: Audit): Finding[] => partsOf(partOf(report.pairs)['rings']).flatMap((ring) => {
  const operators = textsOf(ring['operators']);
  const figures = { ...tested(partOf(ring['retest'])), size: operators.length };
  return operators.map((unit, place): Finding =>
    ({ rule: 'N-B5', level: 'operator', unit, other: operators[(place + 1) % operators.length] ?? null, isFlagged: true, figures }));
});

/** N-C8, what the sets say of it: a preference that many options hide. One family: the structures that can be assessed. */
export function hiddenPreferences({ audit: { report } }: Audit, { falseDiscoveryRate, materialRatio }: Parameters): Finding[] {
  const tests = report.levels.structure.units.flatMap(({ unit, assessable, n, q_main: q0, ratio, baselines }) => {
    const shared = baselines?.B1;
    return assessable && shared && q0 !== null && q0 !== undefined ? [{ unit, n, base: ratio ?? null, q0, shared }] : [];
  });
  return withQ(tests, ({ shared }) => shared.p_margin).map(({ unit, n, base, q0, shared, q }) => ({
    rule: 'N-C8', level: 'structure', unit, other: null,
    isFlagged: hiddenByOffers(q0, q, falseDiscoveryRate) && (shared.ratio ?? 0) >= materialRatio,
    figures: { n, ratio: finite(shared.ratio), base: finite(base), p: finite(shared.p_margin), q, qBase: q0 },
  }));
}
