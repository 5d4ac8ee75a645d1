import { type Axis, Cube, flatAxis, whole } from './cube.js';
import { axesOf, type Counted, type Frame, type Question, yearFigures } from './dimensions.js';
import { leastPersons } from './least-persons.js';
import { shownFigures, smallOf } from './small-numbers.js';

/** The same draws for the same seed. */
function drawsOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const names = { branch: ['Huy', 'Liège'], field: ['care', 'wood'], state: ['accepted', 'closed', 'refused'] };
const year: Frame = { year: 2026, monthsOver: 12, calendar: 'yearly', names };
const months = axesOf(year)[0]?.places.slice(0, 12) ?? [];

/** People who gather in some places and hardly ever come to others. */
function population(persons: number, seed: number): Counted[] {
  const draw = drawsOf(seed);
  const uneven = (list: readonly string[]): string => list[Math.min(draw(list.length), draw(list.length))] ?? '';
  return Array.from({ length: persons }, () =>
    ({ period: months[draw(12)] ?? '', branch: uneven(names.branch), field: uneven(names.field), state: uneven(names.state), persons: 1 }));
}

const cubeOf = (people: readonly Counted[]): Cube =>
  new Cube(axesOf(year), people.map(({ period, branch = '', field = '', state = '', persons }) => ({ at: [period, branch, field, state], persons })));

/** What an outsider reads: the number, or nothing. */
type Read = (figure: number) => number | null;

function readingOf(cube: Cube, answer: (places: readonly string[]) => number | null): Read {
  const all = [...cube.counts.keys()].map((figure) => answer(cube.namesOf(figure)));
  return (figure) => all[figure] ?? null;
}

/** A question names what it is about, and leaves out the rest. */
const questionOf = ([period = '', ...places]: readonly string[]): Question =>
  ({ period, ...Object.fromEntries(['branch', 'field', 'state'].flatMap((dimension, one) => (places[one] === whole ? [] : [[dimension, places[one]]]))) });

/** The control: small numbers are hidden, and nothing with them. */
const withoutOthers = (cube: Cube, least: number): Read => {
  const hidden = smallOf(cube, least);
  return (figure) => (hidden[figure] ? null : cube.counts[figure] ?? null);
};

/** The figure about those whom two figures have in common; null: nobody can be in both. */
function common(cube: Cube, one: number, other: number): number | null {
  let figure = 0;
  for (const [axis, stride] of cube.strides.entries()) {
    const [mine, theirs] = [cube.placeAt(one, axis), cube.placeAt(other, axis)];
    const inner = cube.holdersOf(mine, axis).includes(theirs) ? mine : cube.holdersOf(theirs, axis).includes(mine) ? theirs : null;
    if (inner === null) return null;
    figure += inner * stride;
  }
  return figure;
}

/** Takes from each of two figures what they have in common: how many groups of some, but too few people that gives. */
function differences(cube: Cube, read: Read, least: number, pairs: number): number {
  const draw = drawsOf(7);
  let found = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const two = [draw(cube.counts.length), draw(cube.counts.length)] as const;
    const both = common(cube, ...two);
    for (const one of two) {
      const [all, part] = [read(one), both === null ? null : read(both)];
      if (all !== null && part !== null && all > part && all - part < least) found += 1;
    }
  }
  return found;
}

/** Each sum with its parts, along each axis. */
function sumsOf(cube: Cube): { all: number; parts: number[] }[] {
  return [...cube.counts.keys()].flatMap((all) => cube.axes.flatMap(({ heldBy }, axis) => {
    const place = cube.placeAt(all, axis);
    const parts = [...heldBy.keys()].filter((part) => heldBy[part] === place).map((part) => all + (part - place) * (cube.strides[axis] ?? 0));
    return parts.length > 0 ? [{ all, parts }] : [];
  }));
}

interface Range { low: number; high: number }

/** How far every hidden figure can be narrowed by what each sum leaves to its parts, until nothing moves any more. */
function ranges(cube: Cube, read: Read): Range[] {
  const list = [...cube.counts.keys()].map((figure): Range => ({ low: read(figure) ?? 0, high: read(figure) ?? Infinity }));
  const at = (figure: number): Range => list[figure] ?? { low: 0, high: Infinity };
  const sums = sumsOf(cube);
  let hasMoved = true;
  const narrow = (range: Range, low: number, high: number): void => {
    hasMoved ||= low > range.low || high < range.high;
    [range.low, range.high] = [Math.max(range.low, low), Math.min(range.high, high)];
  };
  while (hasMoved) {
    hasMoved = false;
    for (const { all, parts } of sums) {
      const [low, high] = parts.reduce(([least, most], part) => [least + at(part).low, most + at(part).high], [0, 0]);
      narrow(at(all), low, high);
      for (const part of parts) {
        const otherLow = low - at(part).low;
        const otherHigh = parts.reduce((sum, other) => (other === part ? sum : sum + at(other).high), 0);
        narrow(at(part), at(all).low - otherHigh, at(all).high - otherLow);
      }
    }
  }
  return list;
}

/** Hidden figures that are known to within fewer persons than the smallest group. */
const narrowed = (cube: Cube, read: Read, least: number): number =>
  ranges(cube, read).filter(({ low, high }, figure) => read(figure) === null && high - low < least).length;

const tiny = 1e-7;

/** All tables without negative numbers that agree with what is shown: how large a sum of their cells can be. */
class Tables {
  private rows: Float64Array[];
  private basis: number[];

  constructor(equations: readonly { cells: ReadonlySet<number>; sum: number }[], private readonly size: number) {
    const width = size + equations.length + 1;
    this.rows = equations.map(({ cells, sum }, row) => Float64Array.from({ length: width }, (_, column) =>
      (column === width - 1 ? sum : column === size + row || cells.has(column) ? 1 : 0)));
    this.basis = equations.map((_, row) => size + row);
    const remainder = this.most((column) => (column >= size && column < width - 1 ? -1 : 0), width - 1);
    expect(Math.abs(remainder)).toBeLessThan(tiny);
    this.rows.forEach((row, place) => {
      const column = (this.basis[place] ?? 0) < size ? -1 : row.subarray(0, size).findIndex((value) => Math.abs(value) > tiny);
      if (column !== -1) this.pivot(place, column);
    });
    const real = [...this.rows.keys()].filter((place) => (this.basis[place] ?? 0) < size);
    this.rows = real.map((place) => Float64Array.from([...(this.rows[place] ?? new Float64Array()).subarray(0, size), this.rows[place]?.at(-1) ?? 0]));
    this.basis = real.map((place) => this.basis[place] ?? 0);
  }

  /** The largest value of a weighted sum of cells. */
  most(weight: (cell: number) => number, columns = this.size): number {
    for (;;) {
      const costs = this.basis.map(weight);
      const gain = (column: number) => this.rows.reduce((sum, row, place) => sum - (costs[place] ?? 0) * (row[column] ?? 0), weight(column));
      const column = Array.from({ length: columns }, (_, one) => one).find((one) => gain(one) > tiny);
      if (column === undefined) return this.rows.reduce((sum, row, place) => sum + (costs[place] ?? 0) * (row.at(-1) ?? 0), 0);
      let [leaving, tightest] = [-1, Infinity];
      this.rows.forEach((row, place) => {
        const ratio = (row[column] ?? 0) > tiny ? (row.at(-1) ?? 0) / (row[column] ?? 1) : Infinity;
        const isFirst = Math.abs(ratio - tightest) < tiny && (this.basis[place] ?? 0) < (this.basis[leaving] ?? 0);
        if (ratio < tightest - tiny || isFirst) [leaving, tightest] = [place, ratio];
      });
      if (leaving === -1) return Infinity;
      this.pivot(leaving, column);
    }
  }

  private pivot(place: number, column: number): void {
    const row = this.rows[place] ?? new Float64Array();
    const by = row[column] ?? 1;
    for (let one = 0; one < row.length; one += 1) row[one] = (row[one] ?? 0) / by;
    for (const other of this.rows) {
      const times = other[column] ?? 0;
      if (other === row || Math.abs(times) < 1e-12) continue;
      for (let one = 0; one < row.length; one += 1) other[one] = (other[one] ?? 0) - times * (row[one] ?? 0);
    }
    this.basis[place] = column;
  }
}

/** As above, by everything that all shown figures together imply: the narrowest ranges there are. */
function narrowedAtBest(cube: Cube, read: Read, least: number | ((figure: number) => number)): number {
  const all = [...cube.counts.keys()];
  const finest = all.filter((figure) => cube.axes.every((axis, place) => cube.placeAt(figure, place) < axis.finest));
  const cellsOf = (figure: number) => new Set([...finest.keys()].filter((cell) => common(cube, finest[cell] ?? 0, figure) === finest[cell]));
  const tables = new Tables(all.flatMap((figure) => {
    const sum = read(figure);
    return sum === null ? [] : [{ cells: cellsOf(figure), sum }];
  }), finest.length);
  return all.filter((figure) => {
    const cells = read(figure) === null ? cellsOf(figure) : null;
    if (!cells) return false;
    const high = tables.most((cell) => (cells.has(cell) ? 1 : 0));
    const enough = typeof least === 'number' ? least : least(figure);
    return high < Infinity && high + tables.most((cell) => (cells.has(cell) ? -1 : 0)) < enough - 0.001;
  }).length;
}

describe.each([[400, leastPersons.inside], [2500, leastPersons.inside], [4000, leastPersons.public]])('%i persons in a year, groups of %i', (persons, least) => {
  const people = population(persons, persons);
  const cube = cubeOf(people);
  const answer = yearFigures(year, people, least);
  const read = readingOf(cube, (places) => answer(questionOf(places)));
  const control = withoutOthers(cube, least);

  test('10,000 pairs of questions find nobody', () => {
    expect(differences(cube, read, least, 10_000)).toBe(0);
    expect(differences(cube, control, least, 10_000)).toBeGreaterThan(0);
  });

  test('no hidden figure is narrowed down by the sums', () => {
    expect(narrowed(cube, read, least)).toBe(0);
    expect(narrowed(cube, control, least)).toBeGreaterThan(0);
  });

  test('something is left to read', () => {
    const shown = [...cube.counts.keys()].filter((figure) => read(figure) !== null);
    expect(shown).toContain(cube.indexOf(['2026', whole, whole, whole]));
    expect(shown.length).toBeGreaterThan(persons / 50);
  });
});

/** Two halves of two months: small enough to ask for the narrowest ranges. */
const halves: Axis = { places: ['1', '2', '3', '4', 'first', 'second', whole], finest: 4, heldBy: [4, 4, 5, 5, 6, 6, -1], isTelling: false, releases: [0, 0, 0, 0, 0, 0, 0] };

test('all that is shown, put together in every way, leaves each hidden figure in doubt', () => {
  const small = [halves, flatAxis(['a', 'b', 'c'], false), flatAxis(['x', 'y', 'z'], true)];
  let control = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const draw = drawsOf(seed);
    const people = Array.from({ length: 60 + seed * 30 }, () => ({
      at: [halves.places[draw(4)] ?? '', 'abc'[Math.min(draw(3), draw(3))] ?? '', 'xyz'[Math.min(draw(3), draw(3))] ?? ''], persons: 1 }));
    const [cube, figures] = [new Cube(small, people), shownFigures(small, people, { least: 5 })];
    expect(narrowedAtBest(cube, readingOf(cube, (places) => figures.at(...places)), 5)).toBe(0);
    control += narrowedAtBest(cube, withoutOthers(cube, 5), 5);
  }
  expect(control).toBeGreaterThan(0);
});

test('where everybody knows how many there are in all, how they divide stays in doubt by as many as there are, or five', () => {
  const axes = [halves, flatAxis(['a', 'b'], false), flatAxis(['w', 'x', 'y', 'z'], true)];
  let [control, shown] = [0, 0];
  for (let seed = 1; seed <= 8; seed += 1) {
    const draw = drawsOf(seed);
    const people = Array.from({ length: 20 + seed * 30 }, () => ({
      at: [halves.places[draw(4)] ?? '', 'ab'[Math.min(draw(2), draw(2))] ?? '', 'wxyz'[Math.min(draw(4), draw(4))] ?? ''], persons: 1 }));
    const [cube, figures] = [new Cube(axes, people), shownFigures(axes, people, { least: 5, known: 2 })];
    const small = smallOf(cube, 5);
    // What is hidden for the sake of others is of enough persons, or of nobody: it may be found.
    const enough = (figure: number) => (small[figure] ? Math.min(5, cube.counts[figure + 4 - cube.placeAt(figure, 2)] ?? 0) : 0);
    const read = readingOf(cube, (places) => figures.at(...places));
    expect([...cube.counts.keys()].filter((figure) => cube.placeAt(figure, 2) === 4 && read(figure) === null)).toEqual([]);
    expect(narrowedAtBest(cube, read, enough)).toBe(0);
    shown += [...cube.counts.keys()].filter((figure) => cube.placeAt(figure, 2) < 4 && read(figure) !== null).length;
    const bare = withoutOthers(cube, 5);
    control += narrowedAtBest(cube, (figure) => (cube.placeAt(figure, 2) === 4 ? cube.counts[figure] ?? 0 : bare(figure)), enough);
  }
  expect([control > 0, shown > 100]).toEqual([true, true]);
});

test.each([['monthly', 240], ['quarterly', 700]] as const)('%s, what was shown before is shown again, and tells nothing of what comes after', (calendar, persons) => {
  const people = population(persons, persons).map(({ period, branch = '', state = '' }) => ({ period, branch, state, persons: 1 }));
  const counts = people.map(({ period, branch, state }) => ({ at: [period, branch, state], persons: 1 }));
  let before: (number | null)[] = [];
  for (let monthsOver = 1; monthsOver <= 12; monthsOver += 1) {
    const frame: Frame = { year: 2026, monthsOver, calendar, names: { branch: names.branch, state: names.state } };
    const answer = yearFigures(frame, people, 5);
    const cube = new Cube(axesOf(frame), counts, monthsOver);
    const read = readingOf(cube, ([period = '', branch, state]) => answer({ period, ...(branch === whole ? {} : { branch }), ...(state === whole ? {} : { state }) }));
    const now = [...cube.counts.keys()].map(read);
    expect(now.map((figure, place) => (before[place] == null ? null : figure))).toEqual(before.length > 0 ? before : now.map(() => null));
    before = now;
    expect([narrowed(cube, read, 5), differences(cube, read, 5, 1000)]).toEqual([0, 0]);
  }
  expect(before.filter((figure) => figure !== null).length).toBeGreaterThan(20);
});
