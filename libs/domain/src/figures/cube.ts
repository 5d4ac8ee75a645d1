/** One of the fixed ways of telling people apart: a tree of places, those that hold no other first. */
export interface Axis {
  readonly places: readonly string[];
  /** How many hold no other. */
  readonly finest: number;
  /** Which place holds each; -1: none, it is the whole. */
  readonly heldBy: readonly number[];
  /** To know somebody's place is to learn something of her: her field, her state; not the month, nor the branch she came to. */
  readonly isTelling: boolean;
  /** With which release each place is shown first, if ever: never before a place that it holds. */
  readonly releases: readonly number[];
}

/** Everybody, wherever they stand on an axis. */
export const whole = '*';

/** An axis without levels. What cannot exist is not named; in whatever order the rest is, the axis is the same. */
export function flatAxis(names: readonly string[], isTelling: boolean): Axis {
  const places = [...new Set(names)].sort();
  if (places.length === 0 || places.includes(whole)) throw new RangeError('An axis has names, and none of them is the whole.');
  const [all, held] = [[...places, whole], places.map(() => places.length)];
  return { places: all, finest: places.length, heldBy: [...held, -1], isTelling, releases: all.map(() => 0) };
}

/** So many persons at a place of each axis, the finest there is. A person is counted once, at one place. */
export interface Count {
  readonly at: readonly string[];
  readonly persons: number;
}

/** Every sum that can be asked for, one number for each choice of a place on each axis; people of later releases are not there yet. */
export class Cube {
  readonly counts: Int32Array;
  /** How far apart two neighbours on an axis lie. */
  readonly strides: readonly number[];

  constructor(readonly axes: readonly Axis[], people: readonly Count[], private readonly release = Infinity) {
    this.strides = axes.map((_, axis) => axes.slice(axis + 1).reduce((size, { places }) => size * places.length, 1));
    this.counts = new Int32Array(axes.reduce((size, { places }) => size * places.length, 1));
    for (const { at, persons } of people) this.add(at, persons);
  }

  indexOf(names: readonly string[]): number {
    if (names.length !== this.axes.length) throw new RangeError('A figure has one place on each axis.');
    return names.reduce((index, name, axis) => index + this.placeOf(name, axis) * (this.strides[axis] ?? 0), 0);
  }

  /** The place of a figure on an axis. */
  placeAt(index: number, axis: number): number {
    return Math.floor(index / (this.strides[axis] ?? 1)) % (this.axes[axis]?.places.length ?? 1);
  }

  namesOf(index: number): string[] {
    return this.axes.map(({ places }, axis) => places[this.placeAt(index, axis)] ?? whole);
  }

  isFinest(index: number): boolean {
    return this.axes.every(({ finest }, axis) => this.placeAt(index, axis) < finest);
  }

  /** The release with which a figure can be shown first. */
  releaseOf(index: number): number {
    return Math.max(...this.axes.map(({ releases }, axis) => releases[this.placeAt(index, axis)] ?? 0));
  }

  /** A place and all that hold it, on an axis. */
  holdersOf(place: number, axis: number): number[] {
    const holders = [];
    for (let one = place; one !== -1; one = this.axes[axis]?.heldBy[one] ?? -1) holders.push(one);
    return holders;
  }

  private add(at: readonly string[], persons: number): void {
    if (!Number.isSafeInteger(persons) || persons < 0) throw new RangeError('Persons are whole.');
    const index = this.indexOf(at);
    if (!this.isFinest(index)) throw new RangeError('Persons stand at the finest places.');
    if (this.releaseOf(index) > this.release) return;
    const sums = this.axes.reduce<readonly number[]>((list, _, axis) => {
      const offsets = this.holdersOf(this.placeAt(index, axis), axis).map((place) => place * (this.strides[axis] ?? 0));
      return list.flatMap((sum) => offsets.map((offset) => sum + offset));
    }, [0]);
    for (const sum of sums) this.counts[sum] = (this.counts[sum] ?? 0) + persons;
  }

  private placeOf(name: string, axis: number): number {
    const place = this.axes[axis]?.places.indexOf(name) ?? -1;
    if (place === -1) throw new RangeError(`No such place: ${name}`);
    return place;
  }
}
