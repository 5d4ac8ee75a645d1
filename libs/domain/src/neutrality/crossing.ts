interface Point {
  readonly at: number;
  readonly value: number;
}

/**
 * Where a continuous function that is positive near the centre becomes negative, in the direction given. Should it already be negative
 * at the centre, the search steps back first. `reach` is the length of the first step.
 */
export function crossing(over: (at: number) => number, centre: number, direction: 1 | -1, reach = 1): number {
  const point = (at: number): Point => ({ at, value: over(at) });
  let inner = point(centre);
  let outer = inner;
  let step = direction * reach;
  while (inner.value < 0) {
    outer = inner;
    inner = point(inner.at - step);
    step *= 2;
  }
  while (outer.value >= 0) {
    inner = outer;
    outer = point(outer.at + step);
    step *= 2;
  }
  return between(point, inner, outer);
}

/** The chord, bent when it keeps the same end twice (Illinois); a plain half now and then, so that it always ends. */
function between(point: (at: number) => Point, inner: Point, outer: Point): number {
  let kept: 'inner' | 'outer' | null = null;
  for (let round = 0; round < 200 && Math.abs(outer.at - inner.at) > 1e-15 * Math.max(1, Math.abs(outer.at)); round += 1) {
    const chord: number = inner.at + (outer.at - inner.at) * (inner.value / (inner.value - outer.value));
    const isUseful = round % 8 < 7 && chord !== inner.at && chord !== outer.at;
    const next = point(isUseful ? chord : (inner.at + outer.at) / 2);
    if (Math.abs(next.value) < 1e-14) return next.at;
    if (next.value > 0) {
      inner = next;
      if (kept === 'outer') outer = { ...outer, value: outer.value / 2 };
      kept = 'outer';
    } else {
      outer = next;
      if (kept === 'inner') inner = { ...inner, value: inner.value / 2 };
      kept = 'inner';
    }
  }
  return (inner.at + outer.at) / 2;
}
