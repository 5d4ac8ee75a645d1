import { parameters } from '@boussole/domain/neutrality/parameters';
import { DOUBLING } from '@boussole/domain/neutrality/power';
import type { Chance } from './chance.js';
import { distribution, firstRefused, type KnownDecision, type Mix, mixOf, ofOne, ofShare, tailFrom } from './mixes.js';
import { decimal, percent, type Row } from './rows.js';
import type { Year } from './year.js';

const powers = [0.8, 0.9, 0.99] as const;
/** Other years hold other sets. */
const allowance = 0.02;

/** The published doubling: one set in three is one's own. */
const published: readonly (readonly [level: number, promised: readonly number[]])[] =
  [[0.05, [24, 29, 54]], [0.005, [42, 53, 83]], [0.001, [53, 67, 98]]];

/** The same preference in sets as they come, and a smaller one. */
const realistic: readonly (readonly [theta: number, level: number, promised: readonly number[]])[] =
  [[DOUBLING, 0.05, [30, 40, 80]], [DOUBLING, 0.005, [60, 80, 130]], [DOUBLING, 0.001, [80, 100, 130]], [2, 0.05, [200, 300, 600]]];

/** P4: how many referrals it takes to see a doubling. */
export function detection(year: Year, chance: Chance, mixes: number): Row[] {
  const decision = ofShare(0.33);
  const sets = realSets(year);
  return [
    ...published.map(([level, promised]) => publishedRow(level, promised, powers.map((power) => needed(decision, level, power)))),
    ...realistic.map(([theta, level, promised]) =>
      realisticRow(theta, level, promised, promised.map((count) => meanPower(sets, count, theta, level, chance, mixes)), mixes)),
  ];
}

function publishedRow(level: number, promised: readonly number[], measured: readonly number[]): Row {
  return {
    code: 'P4', promise: `33 % → 65 %, à ${percent(level)} : n pour 80, 90, 99 % de puissance`,
    promised: promised.join(' / '), measured: measured.join(' / '),
    isHeld: measured.every((count, place) => count <= (promised[place] ?? 0)),
    runs: 'calcul exact', figures: Object.fromEntries(powers.map((power, place) => [`n${100 * power}`, measured[place] ?? NaN])),
  };
}

function realisticRow(theta: number, level: number, promised: readonly number[], measured: readonly number[], mixes: number): Row {
  const held = powers.every((power, place) => (measured[place] ?? 0) >= power - allowance);
  return {
    code: 'P4', promise: `ensembles simulés, θ = ${decimal(theta)}, à ${percent(level)} : puissance à n = ${promised.join(', ')}`,
    promised: `${powers.map((power) => percent(power, 0)).join(' / ')} à 2 points près`,
    measured: measured.map((power) => percent(power)).join(' / '), isHeld: held,
    runs: `${mixes} tirages par n, calcul exact`,
    figures: Object.fromEntries(promised.map((count, place) => [`power${count}`, measured[place] ?? NaN])),
  };
}

/** The first number of decisions of one kind with which the power is reached. */
function needed(decision: KnownDecision, level: number, power: number): number {
  for (let count = 1; count <= 2000; count += 1) {
    if (powerOf(mixOf(Array.from({ length: count }, () => decision)), DOUBLING, level) >= power) return count;
  }
  return Infinity;
}

function meanPower(sets: readonly KnownDecision[], count: number, theta: number, level: number, chance: Chance, mixes: number): number {
  const drawn = Array.from({ length: mixes }, () => mixOf(Array.from({ length: count }, () => chance.one(sets))));
  return drawn.reduce((sum, mix) => sum + powerOf(mix, theta, level), 0) / mixes;
}

const powerOf = (mix: Mix, theta: number, level: number): number =>
  tailFrom(distribution(mix, theta), firstRefused(mix, parameters.tolerance, level));

/** The sets of a year in which there was something to choose between one's own and others. */
export function realSets({ decisions }: Year): readonly KnownDecision[] {
  return decisions.flatMap(({ alternatives, own }) => {
    const marked = alternatives.filter(({ operator }) => own.has(operator)).length;
    return marked > 0 && marked < alternatives.length ? [ofOne(alternatives.length, marked)] : [];
  });
}
