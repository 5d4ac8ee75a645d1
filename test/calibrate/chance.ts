/** Chance with a known start: the same seed tells the same years again. Three mixed words and a counter (the generator known as sfc32). */
export class Chance {
  private a = 0x9e3779b9;
  private b: number;
  private c: number;
  private counter = 1;

  /** Each stream of a seed goes its own way: one more draw in a part of the whole changes nothing in the others. */
  constructor(seed: number, stream = 0) {
    this.b = seed | 0;
    this.c = stream | 0;
    for (let round = 0; round < 16; round += 1) this.word();
  }

  /** From 0 to 1, 1 not included. */
  next(): number {
    return (this.word() >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  happens(chance: number): boolean {
    return this.next() < chance;
  }

  normal(deviation: number): number {
    return deviation * Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** A place, with a chance in proportion to its weight. */
  weighed(weights: ArrayLike<number>): number {
    let total = 0;
    for (let place = 0; place < weights.length; place += 1) total += weights[place] ?? 0;
    let left = this.next() * total;
    for (let place = 0; place < weights.length; place += 1) {
      left -= weights[place] ?? 0;
      if (left < 0) return place;
    }
    return weights.length - 1;
  }

  one<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new RangeError('Nothing to choose from.');
    return chosen;
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list.map((value) => ({ value, place: this.next() })).sort((one, other) => one.place - other.place).map(({ value }) => value);
  }

  some<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count);
  }

  private word(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum;
  }
}
