import type { Axis, Cube } from './cube.js';

type Places = readonly number[];
type Block = readonly number[];
/** On which axes two choices of places agree, and every way of dividing the others. */
interface Ways { readonly same: readonly Block[]; readonly divisions: readonly (readonly Block[])[] }
/** The figures that a move changes, and whether by more persons or by fewer: the first `size` of each list. */
interface Changed { readonly figures: Int32Array; readonly signs: Int8Array; size: number }

/**
 * Other truths that an outsider cannot tell from this one. A move adds a person at one place of each axis, and takes one from other places
 * so that sums which hold them all stay as they are: one person has come elsewhere, or two have changed places on some axes, and so on. It
 * is free where every figure that it changes is hidden.
 */
export class Moves {
  private readonly now: Int32Array;
  private readonly finest: readonly Places[];
  private readonly ways = new Map<number, Ways>();
  /** What holds each of the finest places, as far as an index goes: from the whole down to the place itself. */
  private readonly paths: readonly (readonly Int32Array[])[];
  private readonly changed: readonly Changed[];
  /** What one block changes, axis by axis; whether it holds the other place too. */
  private readonly held: readonly { readonly offsets: Int32Array; readonly isShared: Uint8Array }[];

  constructor(private readonly cube: Cube, private readonly hidden: Uint8Array) {
    const { axes, strides } = cube;
    this.now = new Int32Array(cube.counts.length);
    this.finest = axes.reduce<readonly Places[]>((list, axis) => list.flatMap((places) => finestOf(axis).map((place) => [...places, place])), [[]]);
    this.paths = axes.map((axis, one) => finestOf(axis).map((place) =>
      Int32Array.from(cube.holdersOf(place, one).reverse(), (holder) => holder * (strides[one] ?? 0))));
    const most = this.paths.reduce((size, paths) => size * 2 * Math.max(...paths.map(({ length }) => length)), 1);
    this.changed = [...axes, null].map(() => ({ figures: new Int32Array(most), signs: new Int8Array(most).fill(1), size: 1 }));
    this.held = [...axes, null].map(() => ({ offsets: new Int32Array(most), isShared: new Uint8Array(most) }));
  }

  /**
   * Free moves, one after the other, that bring a hidden figure into doubt by so many persons: the figures that have to stay hidden for it.
   * Null: none were found that go so far.
   */
  doubting(target: number, enough: number): ReadonlySet<number> | null {
    const used = new Set<number>();
    const more = this.shifted(target, 1, enough, used);
    return more + (more < enough ? this.shifted(target, -1, enough - more, used) : 0) >= enough ? used : null;
  }

  /** By how many persons free moves raise or lower a figure; no further than enough. */
  private shifted(target: number, direction: number, enough: number, used: Set<number>): number {
    this.now.set(this.cube.counts);
    let sum = 0;
    this.eachFree(target, direction, ({ figures, signs, size }) => {
      let by = enough - sum;
      for (let one = 0; one < size && by > 0; one += 1) if (signs[one] === -direction) by = Math.min(by, this.now[figures[one] ?? 0] ?? 0);
      for (let one = 0; one < size && by > 0; one += 1) {
        const figure = figures[one] ?? 0;
        this.now[figure] = (this.now[figure] ?? 0) + direction * (signs[one] ?? 0) * by;
        used.add(figure);
      }
      sum += by;
      return sum >= enough;
    });
    return sum;
  }

  /** Every free move that changes a figure, in an order that never varies, until enough is seen. */
  private eachFree(target: number, direction: number, isEnough: (changed: Changed) => boolean): void {
    const inside = this.cube.axes.map((axis, one) =>
      finestOf(axis).map((place) => this.cube.holdersOf(place, one).includes(this.cube.placeAt(target, one))));
    const isOutside = (places: Places, block: Block) => block.some((axis) => !inside[axis]?.[places[axis] ?? 0]);
    for (const to of this.finest) {
      if (to.some((place, axis) => !inside[axis]?.[place]) || direction < 0 && this.isEmpty(to, to, [])) continue;
      for (const from of this.finest) {
        const { same, divisions } = this.waysOf(to, from);
        for (const blocks of divisions) {
          // A block that stays within the figure leaves it as it is.
          if (!blocks.every((block) => isOutside(from, block))) continue;
          if (direction > 0 && blocks.some((block) => this.isEmpty(to, from, block))) continue;
          const changed = this.move(to, from, same, blocks);
          if (changed && isEnough(changed)) return;
        }
      }
    }
  }

  /** Nobody stands where one block is exchanged: nobody can be taken from there. */
  private isEmpty(to: Places, from: Places, block: Block): boolean {
    let index = 0;
    for (let axis = 0; axis < to.length; axis += 1) index += (to[axis] ?? 0) * (this.cube.strides[axis] ?? 0);
    for (const axis of block) index += ((from[axis] ?? 0) - (to[axis] ?? 0)) * (this.cube.strides[axis] ?? 0);
    return this.now[index] === 0;
  }

  /** The same places twice: somebody more, taken from nowhere. */
  private waysOf(to: Places, from: Places): Ways {
    let key = 0;
    for (let axis = 0; axis < to.length; axis += 1) key = key * 2 + (to[axis] === from[axis] ? 0 : 1);
    const known = this.ways.get(key);
    if (known) return known;
    const axes = [...to.keys()];
    const same = axes.filter((axis) => to[axis] === from[axis]).map((axis) => [axis]);
    const ways = { same, divisions: divisionsOf(axes.filter((axis) => to[axis] !== from[axis])) };
    this.ways.set(key, ways);
    return ways;
  }

  /** What a move changes; null: something that is shown. */
  private move(to: Places, from: Places, same: readonly Block[], blocks: readonly Block[]): Changed | null {
    const all = same.length + blocks.length;
    for (let depth = 0; depth < all; depth += 1) {
      const isSame = depth < same.length;
      const block = (isSame ? same[depth] : blocks[depth - same.length]) ?? [];
      const after = this.changed[depth + 1];
      if (after) after.size = 0;
      if (!this.extend(depth, this.heldBy(block, to, isSame ? null : from), 1, depth === all - 1)) return null;
      if (!isSame && !this.extend(depth, this.heldBy(block, from, to), -1, depth === all - 1)) return null;
    }
    return this.changed[all] ?? null;
  }

  /** False: at last, something that is shown. */
  private extend(depth: number, count: number, sign: number, isLast: boolean): boolean {
    const [before, after, held] = [this.changed[depth], this.changed[depth + 1], this.held[0]];
    if (!before || !after || !held) return false;
    for (let place = 0; place < count; place += 1) {
      for (let one = 0; one < before.size; one += 1) {
        const figure = (before.figures[one] ?? 0) + (held.offsets[place] ?? 0);
        if (isLast && !this.hidden[figure]) return false;
        after.figures[after.size] = figure;
        after.signs[after.size] = (before.signs[one] ?? 0) * sign;
        after.size += 1;
      }
    }
    return true;
  }

  /** Whatever holds a place on all axes of a block, but not the other place too: how many, left in the first list. */
  private heldBy(block: Block, places: Places, others: Places | null): number {
    let size = 1;
    let last = this.held[block.length];
    if (last) [last.offsets[0], last.isShared[0]] = [0, others ? 1 : 0];
    for (let one = block.length - 1; one >= 0; one -= 1) {
      const axis = block[one] ?? 0;
      const [path, other, next] = [this.paths[axis]?.[places[axis] ?? 0], this.paths[axis]?.[others?.[axis] ?? 0], this.held[one]];
      if (!path || !other || !next || !last) return 0;
      let count = 0;
      for (let level = 0; level < path.length; level += 1) {
        const isShared = path[level] === other[level];
        for (let inner = 0; inner < size; inner += 1) {
          const isBoth = isShared && last.isShared[inner] === 1;
          if (isBoth && one === 0) continue;
          next.offsets[count] = (path[level] ?? 0) + (last.offsets[inner] ?? 0);
          next.isShared[count] = isBoth ? 1 : 0;
          count += 1;
        }
      }
      [size, last] = [count, next];
    }
    return size;
  }
}

const finestOf = ({ finest }: Axis): number[] => Array.from({ length: finest }, (_, place) => place);

/** Every way of dividing a list into blocks. */
function divisionsOf([first, ...others]: readonly number[]): readonly (readonly Block[])[] {
  if (first === undefined) return [[]];
  return divisionsOf(others).flatMap((blocks) =>
    [[[first], ...blocks], ...blocks.map((_, place) => blocks.map((block, one) => (one === place ? [first, ...block] : block)))]);
}
