import { readFileSync } from 'node:fs';
import type { Alternative } from './choice-set.js';
import { classicalDispersion, NegativeControls, ordinaryDispersion, peerMargin } from './dispersion.js';
import { parameters } from './parameters.js';

interface Case {
  z: number[];
  V: number[];
  tau_median: number;
  theta_star: number;
  theta_star_uncapped: number;
  spiegelhalter_phi: number;
  spiegelhalter_tau2: number;
}

const source = new URL('../../../../test/neutrality/vectors/dispersion.json', import.meta.url);
const { cases, tolerances }: { cases: Case[]; tolerances: { other_absolute: number } } = JSON.parse(readFileSync(source, 'utf8'));
const settings = parameters.controls;

test.each(cases)('case %#: ordinary dispersion, margin and the classical figures', (given) => {
  const controls = given.z.map((z, place) => ({ z, variance: given.V[place] ?? NaN }));
  const tau = ordinaryDispersion(controls, settings);
  const { theta, uncapped } = peerMargin(tau, parameters.tolerance, settings);
  const { phi, tauSquared } = classicalDispersion(controls);
  const found = [tau, theta, uncapped, phi, tauSquared];
  const expected = [given.tau_median, given.theta_star, given.theta_star_uncapped, given.spiegelhalter_phi, given.spiegelhalter_tau2];
  expected.forEach((value, place) => expect(Math.abs((found[place] ?? NaN) - value)).toBeLessThan(tolerances.other_absolute));
});

const controlsOf = (count: number, size: number) =>
  Array.from({ length: count }, (_, place) => ({ z: place % 2 ? size : -size, variance: 4 }));

test('all of one size: the dispersion is what brings it down to the median of a normal law', () => {
  const tau = ordinaryDispersion(controlsOf(20, 2), settings);
  expect(2 / Math.sqrt(1 + (tau ?? NaN) ** 2 * 4)).toBeCloseTo(0.6744897501960817, 12);
});

test('no dispersion where there is no more than chance; too few controls say nothing, and enlarge nothing', () => {
  expect(ordinaryDispersion(controlsOf(20, 0.67), settings)).toBe(0);
  expect(ordinaryDispersion(controlsOf(19, 2), settings)).toBeNull();
  expect(peerMargin(null, 1.25, settings)).toEqual({ theta: 1.25, uncapped: 1.25, isCapped: false });
});

test('one control in ten gone wild moves the dispersion little; the margin stops at its cap', () => {
  const [calm, wild] = [controlsOf(90, 1), controlsOf(10, 40)];
  const [without, together] = [ordinaryDispersion(calm, settings), ordinaryDispersion([...calm, ...wild], settings)];
  expect((together ?? NaN) - (without ?? NaN)).toBeLessThan(0.12);
  expect(peerMargin(5, 1.25, settings)).toMatchObject({ theta: 2, isCapped: true });
});

const one = (operator: string, isRetained = false): Alternative =>
  ({ operator, path: null, minutes: null, weight: 1, isRetained, isAdded: false, isShown: null, rank: null });

test('controls are gathered from disinterested choices, and kept where they say enough', () => {
  const gathered = new NegativeControls();
  for (let turn = 0; turn < 16; turn += 1) gathered.add('u', [one('a', turn < 12), one('b', turn >= 12), one('c'), one('c')], () => 1);
  gathered.add('v', [one('a', true), one('b')], () => 1);
  // a: 12 of 16, 4 expected, 16 x 3/16 of variance; b: 4 of 16; c: none of 8 expected, 16 x 1/4 of variance.
  const expected = [{ z: 8 / Math.sqrt(3), variance: 3 }, { z: 0, variance: 3 }, { z: -4, variance: 4 }];
  expect(gathered.list(settings)).toEqual(expected);
  expect(gathered.list({ ...settings, leastVariance: 3.5 })).toEqual(expected.slice(2));
});
