type Numbers = Int32Array | Uint8Array | Float64Array;
type Kind<Array extends Numbers> = new (length: number) => Array;

const firstRoom = 1 << 10;

/** A list of numbers that grows, as compact as the numbers are: half a million of them must not weigh as much as objects. */
export class GrowingNumbers<Array extends Numbers> {
  length = 0;
  private values: Array;

  constructor(private readonly kind: Kind<Array>) {
    this.values = new kind(firstRoom);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new this.kind(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  clear(): void {
    this.values = new this.kind(firstRoom);
    this.length = 0;
  }

  at(place: number): number {
    const value = place < this.length ? this.values[place] : undefined;
    if (value === undefined) throw new RangeError(`nothing stands at ${place}`);
    return value;
  }
}
