/** A stretch of a life on the picture: where it begins and how long it is, in per cent, and on which line. */
export interface Bar {
  readonly start: number;
  readonly size: number;
  readonly line: number;
}

interface Span {
  readonly from: string | null;
  readonly until: string | null;
}

const inYears = (month: string, isEnd: boolean): number => {
  const [year, rest] = month.split('-');
  if (rest === undefined) return Number(year) + (isEnd ? 1 : 0);
  return Number(year) + (Number(rest) - (isEnd ? 0 : 1)) / 12;
};

/** From the first year that is known to the end of this one. Null: nothing has a date. */
export function yearsOf(spans: readonly Span[], thisYear: number): readonly [first: number, last: number] | null {
  const dates = spans.flatMap(({ from, until }) => [from, until]).filter((date) => date !== null);
  if (dates.length === 0) return null;
  const years = dates.map((date) => Number(date.slice(0, 4)));
  return [Math.min(...years), Math.max(thisYear, ...years) + 1];
}

/** Where each stretch stands; those that overlap are on lines of their own. One without a beginning lasts a year. */
export function layOut(spans: readonly Span[], [first, last]: readonly [number, number]): (Bar | null)[] {
  const ends: number[] = [];
  const bars = new Map<number, Bar>();
  const dated = spans
    .map((span, index) => ({ index, ...edges(span, last) }))
    .filter(({ from }) => from !== null)
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  for (const { index, from, until } of dated) {
    const start = from ?? first;
    const free = ends.findIndex((end) => end <= start);
    const line = free === -1 ? ends.length : free;
    ends[line] = until;
    const share = (length: number) => (length / (last - first)) * 100;
    bars.set(index, { start: share(start - first), size: share(Math.max(until - start, 0.25)), line });
  }
  return spans.map((_, index) => bars.get(index) ?? null);
}

function edges({ from, until }: Span, last: number): { from: number | null; until: number } {
  const end = until === null ? last : inYears(until, true);
  if (from !== null) return { from: inYears(from, false), until: end };
  return { from: until === null ? null : end - 1, until: end };
}

const mostMarks = 8;

/** A few years to read the picture by. */
export function marksOf([first, last]: readonly [number, number]): { year: number; start: number }[] {
  const step = [1, 2, 5, 10, 20].find((years) => (last - first) / years <= mostMarks) ?? 20;
  const marks: { year: number; start: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) {
    marks.push({ year, start: ((year - first) / (last - first)) * 100 });
  }
  return marks;
}
