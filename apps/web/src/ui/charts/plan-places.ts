/** Something that stands on a plan, as many days as told from where the plan counts. */
export interface Dated {
  key: string;
  at: number;
}

export interface PlanColumn<Item extends Dated> {
  at: number;
  x: number;
  /** What stands on that day, the first one on the line. */
  items: readonly Item[];
}

const [least, perScale] = [30, 9];

/** How far two days stand from one another: a month is more than a week, never thirty times a day. */
const roomBetween = (days: number) => least + perScale * Math.log2(1 + days);

/** One column a day, in order, over the width there is: short waits stay visible beside long ones. */
export function placeDays<Item extends Dated>(items: readonly Item[], others: readonly number[], [from, to]: readonly [number, number]): PlanColumn<Item>[] {
  const days = [...new Set([...items.map(({ at }) => at), ...others])].sort((a, b) => a - b);
  const offsets = days.reduce<number[]>((placed, day, index) => {
    const before = days[index - 1];
    placed.push(before === undefined ? 0 : (placed[index - 1] ?? 0) + roomBetween(day - before));
    return placed;
  }, []);
  const whole = offsets.at(-1) ?? 0;
  const scale = whole === 0 ? 0 : (to - from) / whole;
  return days.map((at, index) => ({
    at,
    x: whole === 0 ? (from + to) / 2 : from + (offsets[index] ?? 0) * scale,
    items: items.filter((item) => item.at === at),
  }));
}

/** On which of two lines each text is written, so that none covers the one before it. */
export function staggered(texts: readonly { x: number; text: string }[], letter = 6.6): (0 | 1)[] {
  const ends: [number, number] = [-Infinity, -Infinity];
  return texts.map(({ x, text }) => {
    const half = (text.length * letter) / 2;
    const line = x - half >= ends[0] || ends[0] <= ends[1] ? 0 : 1;
    ends[line] = x + half + 4;
    return line;
  });
}
