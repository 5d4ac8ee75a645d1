import { bytesOf } from './ids.js';

/** Chance that always falls the same way: what a name decides, it decides for ever. */
export class Dice {
  private state: number;

  constructor(name: string) {
    this.state = bytesOf(name).readUInt32LE(0);
  }

  /** Between 0 and 1 (mulberry32). */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.roll() < probability;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.roll() * list.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }
}
