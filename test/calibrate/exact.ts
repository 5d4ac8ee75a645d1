import { intervalOf, type IntervalMethod } from '@boussole/domain/neutrality/interval';
import { isAssessable } from '@boussole/domain/neutrality/marker-test';
import { parameters } from '@boussole/domain/neutrality/parameters';
import { rangeOf } from '@boussole/domain/neutrality/tally';
import { windowOf } from '@boussole/domain/neutrality/window';
import type { Chance } from './chance.js';
import { anyMix, distribution, firstRefused, type Mix, observing, tailFrom, variedMix } from './mixes.js';
import { percent, type Row } from './rows.js';

const margin = parameters.tolerance;
const level = 0.05;
/** Sums of doubles: what lies this close to a promise keeps it. */
const rounding = 1e-9;

/** P1: the chance that one exact test refuses somebody neutral. */
export function sizeAtNeutrality(chance: Chance, mixesPerSize: number): Row {
  const sizes = [10, 20, 40, 80, 160, 300, 600];
  const mixes = sizes.flatMap((count) => Array.from({ length: mixesPerSize }, () => anyMix(chance, count)));
  const worst = (which: 'atLeast' | 'midAtLeast') =>
    Math.max(...mixes.map((mix) => tailFrom(distribution(mix, 1), firstRefused(mix, 1, level, which))));
  const [exact, mid] = [worst('atLeast'), worst('midAtLeast')];
  return {
    code: 'P1', promise: 'un seul test exact, neutralité parfaite, à 5 % : fausses alertes',
    promised: '≤ 5 %, quels que soient n et les ensembles',
    measured: `au pire ${percent(exact, 3)} (mi-p : ${percent(mid)}, qui ne décide jamais)`, isHeld: exact <= level + rounding,
    runs: `${mixes.length} mélanges, calcul exact`, figures: { mixes: mixes.length, worst: exact, worstMid: mid },
  };
}

/** What was promised for each number of decisions. */
const withMargin: readonly (readonly [count: number, promised: number])[] =
  [[10, 0.025], [20, 0.02], [40, 0.014], [80, 0.007], [200, 0.002], [600, 0.000_05]];

/** P2: the same with the margin, for units that are judged at all: neutral ones, and those that stand exactly on the margin. */
export function sizeWithMargin(chance: Chance, mixesPerSize: number): Row[] {
  const drawn = (count: number, draw: typeof anyMix) => Array.from({ length: mixesPerSize }, () => judgeable(chance, count, draw));
  const varied = withMargin.map(([count, promised]) =>
    ({ promise: `marge 1,25, neutralité, n = ${count}, ensembles variés`, limit: promised, mixes: drawn(count, variedMix), theta: 1 }));
  const all = withMargin.flatMap(([count]) => drawn(count, anyMix));
  const every = [
    { promise: 'marge 1,25, neutralité, tous ensembles, n = 10 à 600', limit: level, mixes: all, theta: 1 },
    { promise: 'à la marge même (θ = 1,25), tous ensembles', limit: level, mixes: all, theta: margin },
  ];
  return [...varied, ...every].map(({ promise, limit, mixes, theta }) => {
    const { worst, mean } = sizesOf(mixes, theta);
    return {
      code: 'P2', promise, promised: `≤ ${percent(limit, 3)}`, measured: `au pire ${percent(worst, 3)}, en moyenne ${percent(mean, 3)}`,
      isHeld: worst <= limit + rounding, runs: `${mixes.length} mélanges, calcul exact`,
      figures: { mixes: mixes.length, limit, worst, mean },
    };
  });
}

/** Drawn again until the audit would judge it: the others are never listed. */
function judgeable(chance: Chance, count: number, draw: typeof anyMix): Mix {
  for (;;) {
    const mix = draw(chance, count);
    if (isAssessable(mix.tally, margin, parameters.assessable)) return mix;
  }
}

function sizesOf(mixes: readonly Mix[], theta: number): { readonly worst: number; readonly mean: number } {
  const sizes = mixes.map((mix) => tailFrom(distribution(mix, theta), firstRefused(mix, margin, level)));
  return { worst: Math.max(...sizes), mean: meanOf(sizes) };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const thetas = [0.5, 0.8, 1, 1.25, 2, 3.77];

/** P7: how often the 95 % interval holds the true preference; means are taken over the mixes of one number of decisions. */
export function coverage(chance: Chance, mixesPerSize: number): Row[] {
  const sizes = [10, 20, 40, 80, 160];
  const mixes = sizes.map((count) => Array.from({ length: mixesPerSize }, () => anyMix(chance, count)));
  const runs = `${mixes.flat().length} mélanges × ${thetas.length} θ, calcul exact`;
  const [mid, exact] = [covered(mixes, 'mid'), covered(mixes, 'exact')];
  return [{
    code: 'P7', promise: 'intervalle mi-p à 95 % : couverture', promised: 'moyennes 94,9 à 98,7 %, au pire 92,6 %',
    measured: `moyennes ${percent(mid.leastMean)} à ${percent(mid.mostMean)}, au pire ${percent(mid.worst)}`,
    isHeld: mid.leastMean >= 0.949 && mid.worst >= 0.926, runs, figures: mid,
  }, {
    code: 'P7', promise: 'intervalle exact à 95 % : couverture', promised: '≥ 95 % toujours',
    measured: `au pire ${percent(exact.worst, 2)}`, isHeld: exact.worst >= 0.95 - rounding, runs, figures: exact,
  }];
}

function covered(mixes: readonly (readonly Mix[])[], method: IntervalMethod) {
  const perSize = mixes.map((same) => same.flatMap((mix) => coverages(mix, method)));
  const means = perSize.map(meanOf);
  return { leastMean: Math.min(...means), mostMean: Math.max(...means), worst: Math.min(...perSize.flat()) };
}

/** For each theta the chance of the sums whose interval holds it; what has no chance under any of them is not worked out. */
function coverages(mix: Mix, method: IntervalMethod): number[] {
  const chances = thetas.map((theta) => distribution(mix, theta));
  const { least, most } = rangeOf(mix.tally);
  const held = thetas.map(() => 0);
  for (let sum = least; sum <= most; sum += 1) {
    if (chances.every((row) => (row[sum] ?? 0) < 1e-7)) continue;
    const tally = observing(mix, sum);
    const [low, high] = intervalOf(tally, windowOf(tally), method).theta;
    thetas.forEach((theta, place) => {
      if (theta >= low && theta <= high) held[place] = (held[place] ?? 0) + (chances[place]?.[sum] ?? 0);
    });
  }
  return held.map((value) => Math.min(1, value + thetas.length * 1e-12));
}
