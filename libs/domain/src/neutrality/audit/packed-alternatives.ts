import type { Alternative } from '../choice-set.js';
import { GrowingNumbers } from '../import/columns-of-numbers.js';
import { Interner } from '../import/interner.js';

const retained = 1;
const added = 2;
const shown = 4;
const displayKnown = 8;
const continued = 16;
const continuityKnown = 32;

/** The alternatives of all decisions, some thirty bytes each: as objects they would fill the memory. */
export class PackedAlternatives {
  private readonly texts = new Interner();
  private readonly starts = new GrowingNumbers(Int32Array);
  private readonly operators = new GrowingNumbers(Int32Array);
  private readonly paths = new GrowingNumbers(Int32Array);
  private readonly minutes = new GrowingNumbers(Float64Array);
  private readonly weights = new GrowingNumbers(Float64Array);
  private readonly ranks = new GrowingNumbers(Float64Array);
  private readonly flags = new GrowingNumbers(Uint8Array);
  /** Whoever looks at a decision looks several times, one decision after the other. */
  private last: { readonly place: number; readonly alternatives: readonly Alternative[] } = { place: -1, alternatives: [] };

  /** The place at which the alternatives of one more decision stand from now on. */
  add(alternatives: readonly Alternative[]): number {
    this.starts.push(this.operators.length);
    for (const one of alternatives) {
      this.operators.push(this.texts.of(one.operator));
      this.paths.push(one.path === null ? -1 : this.texts.of(one.path));
      this.minutes.push(one.minutes ?? NaN);
      this.weights.push(one.weight);
      this.ranks.push(one.rank ?? NaN);
      this.flags.push(flagsOf(one));
    }
    return this.starts.length - 1;
  }

  at(place: number): readonly Alternative[] {
    if (this.last.place !== place) {
      const start = this.starts.at(place);
      const end = place + 1 < this.starts.length ? this.starts.at(place + 1) : this.operators.length;
      this.last = { place, alternatives: Array.from({ length: end - start }, (_, turn) => this.alternative(start + turn)) };
    }
    return this.last.alternatives;
  }

  private alternative(row: number): Alternative {
    const [flags, path] = [this.flags.at(row), this.paths.at(row)];
    const has = (flag: number) => (flags & flag) > 0;
    const one = {
      operator: this.texts.text(this.operators.at(row)), path: path < 0 ? null : this.texts.text(path),
      minutes: known(this.minutes.at(row)), weight: this.weights.at(row), isRetained: has(retained), isAdded: has(added), isShown: has(displayKnown) ? has(shown) : null,
      rank: known(this.ranks.at(row)),
    };
    return has(continuityKnown) ? { ...one, isContinued: has(continued) } : one;
  }
}

const flagsOf = ({ isRetained, isAdded, isShown, isContinued }: Alternative): number =>
  (isRetained ? retained : 0) + (isAdded ? added : 0) + (isShown === true ? shown : 0) + (isShown === null ? 0 : displayKnown)
  + (isContinued === true ? continued : 0) + (isContinued === undefined ? 0 : continuityKnown);

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
