import { readFileSync } from 'node:fs';
import { cumulantsAt, addDecision, emptyTally } from './tally.js';
import { equalChoice, singleChoice, tiltedLaw, weightedChoice, type Law } from './law.js';
import { alarmOf, logDrift, logEvidence, monitorOf, startWatch, watched, type Monitor, type Watch } from './sequential.js';

interface Decision {
  p?: number;
  N?: number;
  K?: number;
  m?: number;
  w_own?: number[];
  w_other?: number[];
  k: number;
}

interface Path {
  title: string;
  theta0: number;
  nodes: number[];
  sequence: Decision[];
  log10_e: number[];
  sr?: number[];
}

const source = new URL('../../../../test/neutrality/vectors/sequential.json', import.meta.url);
const vectors: { paths: Path[] } = JSON.parse(readFileSync(source, 'utf8'));

const lawOf = ({ p, N = 0, K = 0, m = 0, w_own, w_other }: Decision): Law => {
  if (p !== undefined) return singleChoice(p);
  return w_own && w_other ? weightedChoice(w_own, w_other, m) : equalChoice(N, K, m);
};

const follow = (monitor: Monitor, start: Watch, steps: readonly (readonly [Law, number])[]): Watch =>
  steps.reduce((watch, [law, marked]) => watched(monitor, watch, law, marked), start);

describe('known paths', () => {
  test.each(vectors.paths)('$title', ({ theta0, nodes, sequence, log10_e, sr }) => {
    const monitor = monitorOf(theta0);
    expect(monitor.nodes).toHaveLength(nodes.length);
    monitor.nodes.forEach((node, index) => expect(node).toBeCloseTo(nodes[index] ?? NaN, 14));
    let watch = startWatch(monitor);
    sequence.forEach((decision, index) => {
      watch = watched(monitor, watch, lawOf(decision), decision.k);
      expect(Math.abs(logEvidence(watch) / Math.LN10 - (log10_e[index] ?? NaN))).toBeLessThanOrEqual(1e-9);
      const drift = sr?.[index];
      if (drift !== undefined) expect(Math.abs(Math.exp(logDrift(watch)) / drift - 1)).toBeLessThanOrEqual(1e-9);
    });
  });
});

test('over all paths the evidence has mean 1 at the margin, and less below it', () => {
  const monitor = monitorOf(1.25);
  const laws = [...[0.1, 0.33, 0.5, 0.9, 0.25, 0.7].map(singleChoice), equalChoice(8, 3, 2), weightedChoice([1, 3], [2, 5, 1], 2)];
  const meanUnder = (theta: number) => {
    const visit = (place: number, watch: Watch, chance: number): number => {
      const law = laws[place];
      if (!law) return chance * Math.exp(logEvidence(watch));
      const { chances } = tiltedLaw(law, Math.log(theta));
      const after = (marked: number) => watched(monitor, watch, law, marked);
      return [...chances].reduce((total, next, j) => total + visit(place + 1, after(law.least + j), chance * next), 0);
    };
    return visit(0, startWatch(monitor), 1);
  };
  expect(meanUnder(1.25)).toBeCloseTo(1, 12);
  expect(meanUnder(1.1)).toBeLessThan(1);
  expect(meanUnder(1)).toBeLessThan(meanUnder(1.1));
  expect(meanUnder(2)).toBeGreaterThan(1);
});

test('a watch that was stored goes on as if nothing had happened', () => {
  const monitor = monitorOf(1.25);
  const steps = Array.from({ length: 60 }, (_, i) => [singleChoice(0.1 + 0.01 * (i % 50)), i % 3 === 0 ? 1 : 0] as const);
  const half: Watch = JSON.parse(JSON.stringify(follow(monitor, startWatch(monitor), steps.slice(0, 25))));
  expect(follow(monitorOf(1.25), half, steps.slice(25))).toEqual(follow(monitor, startWatch(monitor), steps));
});

test('only a decision with a choice counts', () => {
  const monitor = monitorOf(1.25);
  const start = startWatch(monitor);
  const determined = [[singleChoice(0), 0], [singleChoice(1), 1], [equalChoice(4, 2, 4), 2]] as const;
  const silent = [...determined, [singleChoice(0.3), 2], [singleChoice(0.3), NaN]] as const;
  expect(follow(monitor, start, silent)).toEqual(start);
  expect(logEvidence(start)).toBe(0);
  expect(logDrift(start)).toBe(-Infinity);
});

test('the evidence is what the sums alone give', () => {
  const monitor = monitorOf(1.25);
  const tally = emptyTally();
  const steps = Array.from({ length: 40 }, (_, i) => [equalChoice(5 + (i % 4), 2, 1 + (i % 2)), i % 2] as const);
  steps.forEach(([law, marked]) => addDecision(tally, law, marked));
  const margin = Math.log(1.25);
  const ratios = monitor.nodes.map((b) =>
    Math.exp((b - margin) * tally.observed - cumulantsAt(tally, b).value + cumulantsAt(tally, margin).value));
  const mean = ratios.reduce((a, b) => a + b, 0) / ratios.length;
  expect(logEvidence(follow(monitor, startWatch(monitor), steps))).toBeCloseTo(Math.log(mean), 10);
});

describe('alarms', () => {
  const monitor = monitorOf(1.25);
  const law = singleChoice(0.33);
  const always = follow(monitor, startWatch(monitor), Array.from({ length: 12 }, () => [law, 1] as const));
  const never = follow(monitor, startWatch(monitor), Array.from({ length: 12 }, () => [law, 0] as const));

  test('both keys must turn', () => {
    expect(alarmOf([always, always])).toEqual({ early: true, drift: true });
    expect(alarmOf([always, never])).toEqual({ early: false, drift: false });
    expect(alarmOf([])).toEqual({ early: false, drift: false });
  });

  test('a drift after a long clean time is seen long before the evidence has climbed back', () => {
    const clean = Array.from({ length: 300 }, (_, i) => [law, i % 3 === 0 ? 1 : 0] as const);
    const drifted = follow(monitor, startWatch(monitor), [...clean, ...Array.from({ length: 20 }, () => [law, 1] as const)]);
    expect(alarmOf([drifted])).toEqual({ early: false, drift: true });
  });

  test('a life of one habit overflows nothing', () => {
    const whole = follow(monitor, startWatch(monitor), Array.from({ length: 5000 }, () => [law, 1] as const));
    expect(logEvidence(whole)).toBeGreaterThan(1000);
    expect(Number.isFinite(logDrift(whole))).toBe(true);
    const opposite = follow(monitor, startWatch(monitor), Array.from({ length: 5000 }, () => [law, 0] as const));
    expect(logEvidence(opposite)).toBeLessThan(-50);
    expect(logDrift(opposite)).toBeLessThan(Math.log(2000));
    expect(Number.isFinite(logDrift(opposite))).toBe(true);
  });
});
