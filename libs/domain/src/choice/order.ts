/**
 * The order that a draw gives to 0…count-1: Fisher-Yates from the last place to the first, each place drawn without bias by xoshiro128**
 * (32-bit words), whose state is the first sixteen bytes of the seed as four little-endian words, each xor the word sixteen bytes further.
 * The seed is SHA-256 of the decision's id (its 36 characters): anybody can draw the same order again, nobody can choose it.
 */
export function shuffled(seed: Uint8Array, count: number): number[] {
  const next = generator(seed);
  const order = Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place -= 1) {
    const other = below(next, place + 1);
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return order;
}

// The words above the largest multiple of the limit are drawn again: every place has the same chance.
function below(next: () => number, limit: number): number {
  const end = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const word = next();
    if (word < end) return word % limit;
  }
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function generator(seed: Uint8Array): () => number {
  if (seed.length !== 32) throw new RangeError('a seed has 32 bytes');
  const bytes = new DataView(seed.buffer, seed.byteOffset, seed.byteLength);
  const wordAt = (place: number): number => bytes.getUint32(place, true) ^ bytes.getUint32(place + 16, true);
  let [a, b, c, d] = [wordAt(0), wordAt(4), wordAt(8), wordAt(12)];
  // From nothing it would draw nothing but zeros.
  if ((a | b | c | d) === 0) a = 1;
  return () => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return drawn;
  };
}
