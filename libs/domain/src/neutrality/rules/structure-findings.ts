import { withQ } from '../marker-test.js';
import type { Parameters } from '../parameters.js';
import type { PeriodAudit } from '../period/period-audit.js';
import type { Finding } from './finding.js';
import { countsOf, finite, numberOf, type Part, partOf, shareOf } from './report-values.js';

type Audit = Pick<PeriodAudit, 'audit' | 'units'>;

/** The units of a part of the report, with what it says of each. */
const perUnit = (part: Part): (readonly [unit: string, said: Part])[] => Object.entries(part).map(([unit, said]) => [unit, partOf(said)]);

const isSignal = (q: number | null, { falseDiscoveryRate }: Parameters): boolean => q !== null && q <= falseDiscoveryRate;

/** N-B6: the flag is that of choices which went to others; all choices stand beside it, as context. */
export const pathFindings = ({ audit: { report } }: Audit, settings: Parameters): Finding[] => perUnit(report.path).map(([unit, all]) => {
  const external = partOf(all['external']);
  const q = numberOf(external['q_low']);
  return { rule: 'N-B6', level: 'structure', unit, other: null, isFlagged: isSignal(q, settings), figures: {
    n: numberOf(external['n']) ?? 0, observed: numberOf(external['O']) ?? 0, expected: numberOf(external['E']) ?? 0,
    ratio: numberOf(external['ratio']), p: numberOf(external['p_low']), q,
    allN: numberOf(all['n']), allObserved: numberOf(all['O']), allExpected: numberOf(all['E']), allP: numberOf(all['p_low']), allQ: numberOf(all['q_low']),
  } };
});

/** N-B7. */
export const proximityFindings = ({ audit: { report } }: Audit, settings: Parameters): Finding[] => perUnit(report.proximity).map(([unit, said]) => {
  const q = numberOf(said['q']);
  return { rule: 'N-B7', level: 'structure', unit, other: null, isFlagged: isSignal(q, settings), figures: {
    n: numberOf(said['n']), observed: numberOf(said['O']), expected: numberOf(said['expected_like_peers']), thetaPeers: numberOf(said['theta_peers']),
    p: numberOf(said['p']), q } };
});

/** Far enough apart to matter; no ratio at all: one of both never chose what the other did. */
export const isApart = (ratio: number | null, { groups }: Parameters): boolean =>
  ratio === null || ratio >= groups.leastThetaRatio || ratio <= 1 / groups.leastThetaRatio;

/** N-B8: the weight of work-study for women over that for men. One family: the structures with enough of both. */
export function genderFindings({ audit: { report } }: Audit, settings: Parameters): Finding[] {
  const tests = perUnit(report.path).flatMap(([unit, { gender }]) => {
    const p = numberOf(partOf(gender)['mid_two']);
    return p === null ? [] : [{ unit, p, ratio: numberOf(partOf(gender)['theta_F_over_M']) }];
  });
  return withQ(tests, ({ p }) => p).map(({ unit, p, ratio, q }) => ({
    rule: 'N-B8', level: 'structure', unit, other: null, isFlagged: isSignal(q, settings) && isApart(ratio, settings), figures: { ratio, p, q },
  }));
}

/** N-C1 and N-C2, person by person: the report tests what was narrowed; orders are one family of those who showed enough lists. */
export function displayOfPersons({ audit: { report } }: Audit, settings: Parameters): Finding[] {
  const persons = perUnit(report.choice_set);
  const narrowed = persons.flatMap(([unit, { narrowing }]): Finding[] => {
    const said = partOf(narrowing);
    const q = numberOf(said['q']);
    if (q === null) return [];
    return [{ rule: 'N-C1', level: 'counsellor', unit, other: null, isFlagged: isSignal(q, settings), figures: {
      n: numberOf(said['n']), observed: numberOf(said['up']), expected: numberOf(said['expected']), p: numberOf(said['p']), q } }];
  });
  const ordered = persons.flatMap(([unit, { counts, order }]) => {
    const [said, n] = [partOf(order), numberOf(partOf(counts)['n']) ?? 0];
    const p = numberOf(said['p']);
    return p === null || n < settings.narrowing.leastDecisions ? [] : [{ unit, n, p, said }];
  });
  return [...narrowed, ...withQ(ordered, ({ p }) => p).map(({ unit, n, p, q, said }): Finding => ({
    rule: 'N-C2', level: 'counsellor', unit, other: null, isFlagged: isSignal(q, settings),
    figures: { n, advantage: numberOf(said['advantage']), z: numberOf(said['z']), p, q },
  }))];
}

/** N-C6. */
export const wishFindings = ({ audit: { report } }: Audit, settings: Parameters): Finding[] => perUnit(report.wish).map(([unit, said]) => {
  const [own, other, q] = [countsOf(said['own']), countsOf(said['other']), numberOf(said['q'])];
  return { rule: 'N-C6', level: 'structure', unit, other: null, isFlagged: isSignal(q, settings), figures: {
    n: own.of, observed: own.marked, share: shareOf(own), otherN: other.of, otherObserved: other.marked, otherShare: shareOf(other),
    p: numberOf(said['p']), q } };
});

/** N-C7. */
export const verifiedWishFindings = ({ audit: { report } }: Audit): Finding[] => perUnit(report.verified_wish).map(([unit, said]) => {
  const [share, otherShare] = [numberOf(said['rate']), numberOf(said['rate_others'])];
  return { rule: 'N-C7', level: 'structure', unit, other: null, isFlagged: said['flag'] === true, figures: {
    n: numberOf(said['n']), observed: numberOf(said['wishes']), share, otherShare, ratio: finite((share ?? NaN) / (otherShare ?? NaN)),
    p: numberOf(said['p']), q: numberOf(said['q']) } };
});
