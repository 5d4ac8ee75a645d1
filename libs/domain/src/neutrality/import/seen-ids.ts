const firstRoom = 1 << 12;

/**
 * Which identifiers were met, eight bytes each whatever their length: one million of them must not fill the memory. Two
 * identifiers share all sixty-four bits about once in forty million files of a million lines.
 */
export class SeenIds {
  private room = firstRoom;
  private high = new Uint32Array(firstRoom);
  private low = new Uint32Array(firstRoom);
  private count = 0;

  /** Whether it is met for the first time. */
  add(id: string): boolean {
    const [high, low] = hash(id);
    if (!this.put(high, low)) return false;
    this.count += 1;
    if (this.count > this.room * 0.6) this.grow();
    return true;
  }

  private put(high: number, low: number): boolean {
    const last = this.room - 1;
    for (let place = low & last; ; place = (place + 1) & last) {
      if (this.high[place] === 0 && this.low[place] === 0) {
        this.high[place] = high;
        this.low[place] = low;
        return true;
      }
      if (this.high[place] === high && this.low[place] === low) return false;
    }
  }

  private grow(): void {
    const [high, low] = [this.high, this.low];
    this.room *= 2;
    this.high = new Uint32Array(this.room);
    this.low = new Uint32Array(this.room);
    for (let place = 0; place < high.length; place += 1) {
      const [one = 0, other = 0] = [high[place], low[place]];
      if (one !== 0 || other !== 0) this.put(one, other);
    }
  }
}

/** Two independent rounds over the text; never twice nought, which stands for an empty place. */
function hash(text: string): [number, number] {
  let [high, low] = [0x9e3779b1, 0x811c9dc5];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
    low = Math.imul(low ^ code, 0x01000193);
    low ^= low >>> 15;
  }
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x27d4eb2f);
  return [(high ^ (high >>> 13)) >>> 0 || 1, (low ^ (low >>> 15)) >>> 0];
}
