import { type Axis, type Count, Cube } from './cube.js';
import { Moves } from './moves.js';

export interface Limits {
  /** The smallest group that a figure may speak of. */
  readonly least: number;
  /** The last release that there was. */
  readonly release?: number;
  /** An axis whose wholes everybody knows: only how they divide is told or hidden. */
  readonly known?: number;
  /** Too few persons, though they count often enough. */
  readonly isFew?: (places: readonly string[]) => boolean;
}

/** The figures of a table of fixed dimensions, as far as they may be read. */
export interface Figures {
  /** None: too few, or others could be found by it, or it is not released yet. */
  at(...places: readonly string[]): number | null;
  /** Hidden for its own sake: what has to stay in doubt. */
  isKept(...places: readonly string[]): boolean;
}

/**
 * Which figures may stand beside each other, sums and sums of sums included. At first all are hidden; then, release by release, they are
 * shown, the greatest first, as long as each small one stays in doubt by as many persons as the smallest group has. Whoever adds and takes
 * away then finds no group that is smaller: any of its places could as well hold as many as a group that may be shown. What a release
 * showed, those that follow show again: it depends on nobody who was counted later.
 */
export function shownFigures(axes: readonly Axis[], people: readonly Count[], limits: Limits): Figures {
  const { release = Infinity } = limits;
  const cube = new Cube(axes, people, release);
  const hidden = Uint8Array.from(cube.counts, (_, figure) => (isKnown(cube, figure, limits) ? 0 : 1));
  const doubts: Doubts = new Map();
  const releases = new Set([...cube.counts.keys()].map((figure) => cube.releaseOf(figure)));
  for (const one of [...releases].sort((a, b) => a - b)) {
    if (one <= release) new Release(new Cube(axes, people, one), one, hidden, doubts, limits).show();
  }
  const small = smallOf(cube, limits.least, limits.isFew);
  return {
    at: (...places) => (hidden[cube.indexOf(places)] ? null : cube.counts[cube.indexOf(places)] ?? null),
    isKept: (...places) => hidden[cube.indexOf(places)] === 1 && small[cube.indexOf(places)] === 1,
  };
}

const isKnown = (cube: Cube, figure: number, { known }: Limits): boolean =>
  known !== undefined && cube.placeAt(figure, known) === (cube.axes[known]?.places.length ?? 0) - 1;

/** For each figure that has to stay in doubt, those whose being hidden keeps it there. */
type Doubts = Map<number, ReadonlySet<number>>;

class Release {
  private readonly moves: Moves;

  constructor(private readonly cube: Cube, private readonly release: number, private readonly hidden: Uint8Array, private readonly doubts: Doubts,
    private readonly limits: Limits) {
    this.moves = new Moves(cube, hidden);
  }

  show(): void {
    const { counts } = this.cube;
    const small = smallOf(this.cube, this.limits.least, this.limits.isFew);
    const released = [...counts.keys()].filter((figure) => this.cube.releaseOf(figure) === this.release && !isKnown(this.cube, figure, this.limits));
    // While nothing of the release is shown, everything in it is in doubt: it brings people of its own, unless what it brings is known.
    for (const figure of released) {
      const isSafe = !small[figure] || this.protect(figure);
      if (!isSafe && this.limits.known === undefined) throw new RangeError('A release that only adds up what is known cannot be made safe.');
    }
    for (const figure of released.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || b - a)) {
      if (!small[figure] && !this.isShown(figure)) this.protect(figure);
    }
  }

  private protect(figure: number): boolean {
    const doubt = this.moves.doubting(figure, this.enoughFor(figure));
    if (doubt) this.doubts.set(figure, doubt);
    return doubt !== null;
  }

  /** Of three whose number is known, nobody can be in doubt by more than three. */
  private enoughFor(figure: number): number {
    const { least, known } = this.limits;
    if (known === undefined) return least;
    const all = (this.cube.axes[known]?.places.length ?? 0) - 1;
    return Math.min(least, this.cube.counts[figure + (all - this.cube.placeAt(figure, known)) * (this.cube.strides[known] ?? 0)] ?? 0);
  }

  /** Shows a figure, unless something else would then be known. */
  private isShown(figure: number): boolean {
    this.hidden[figure] = 0;
    const isSafe = [...this.doubts].every(([target, doubt]) => !doubt.has(figure) || this.protect(target));
    if (!isSafe) this.hidden[figure] = 1;
    return isSafe;
  }
}

/**
 * What is hidden for its own sake: groups that are too small. A zero is shown, for it counts nobody; but where all of a line stand in one
 * place it would say of each of them what they share, and the line is hidden.
 */
export function smallOf(cube: Cube, least: number, isFew: (places: readonly string[]) => boolean = () => false): Uint8Array {
  const hidden = Uint8Array.from(cube.counts, (count, figure) => (count > 0 && (count < least || isFew(cube.namesOf(figure))) ? 1 : 0));
  cube.axes.forEach(({ isTelling, finest }, axis) => {
    const stride = cube.strides[axis] ?? 0;
    if (!isTelling || finest < 2) return;
    for (const first of [...cube.counts.keys()].filter((figure) => cube.placeAt(figure, axis) === 0)) {
      const line = Array.from({ length: finest }, (_, place) => first + place * stride);
      if (line.filter((figure) => (cube.counts[figure] ?? 0) > 0).length === 1) for (const figure of line) hidden[figure] = 1;
    }
  });
  return hidden;
}
