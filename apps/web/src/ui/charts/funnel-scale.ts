import { scaleLinear, scaleSqrt } from 'd3-scale';

/** One dot of a funnel: what was expected, how many times that there was, and the exact limits of its own law. */
export interface FunnelPoint {
  expected: number;
  ratio: number;
  limits95: readonly [low: number, high: number];
  limits998: readonly [low: number, high: number];
}

export const guideLevels = [1.96, 3.09] as const;

/** From which difference of sizes equal steps would crowd the small units into a corner. */
const uneven = 6;
const guideSteps = 48;

/** Where things stand in a funnel. Extreme limits of tiny units do not flatten everybody else: they leave the frame. */
export function funnelScales(points: readonly FunnelPoint[], box: { left: number; right: number; top: number; bottom: number }) {
  const sizes = points.map(({ expected }) => expected);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const highest = Math.max(2, ...points.flatMap(({ ratio, limits95 }) => [ratio, Math.min(limits95[1], 4)]));
  const scale = most > uneven * least ? scaleSqrt() : scaleLinear();
  const x = scale.domain([0, most * 1.12]).range([box.left, box.right]);
  const y = scaleLinear([0, highest * 1.08], [box.bottom, box.top]);
  return { x, y };
}

export type FunnelScales = ReturnType<typeof funnelScales>;

/** 1 ± z √(v̄/E): shows the eye how chance shrinks as units grow. The exact limits are those of each unit. */
export function guideLine({ x, y }: FunnelScales, spread: number, z: number, side: 1 | -1): string {
  const most = x.domain()[1] ?? 1;
  const [floor, ceiling] = y.domain();
  const at = Array.from({ length: guideSteps }, (_, step) => most * ((step + 1) / guideSteps) ** 2);
  const line = at.map((expected) => [expected, 1 + side * z * Math.sqrt(spread / expected)] as const)
    .filter(([, ratio]) => ratio >= (floor ?? 0) && ratio <= (ceiling ?? 0));
  return line.map(([expected, ratio], index) => `${index === 0 ? 'M' : 'L'}${x(expected).toFixed(1)},${y(ratio).toFixed(1)}`).join('');
}
