import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { shuffled } from './order.js';

const seedOf = (id: string): Uint8Array => createHash('sha256').update(id).digest();

test('every number stands in it once, and the same seed gives the same order', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(300), (seed, count) => {
    const order = shuffled(seed, count);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
    expect(shuffled(Uint8Array.from(seed), count)).toEqual(order);
  }));
});

test('it is written down: whoever draws it elsewhere must find this', () => {
  expect(shuffled(seedOf('5c4f6e0e-6f7d-4a0e-9d39-0c3f9a3c1b10'), 9)).toEqual([5, 2, 0, 6, 4, 3, 1, 7, 8]);
});

test('a seed that is nothing but zeros still draws, one of another length is refused', () => {
  expect(new Set(shuffled(new Uint8Array(32), 20)).size).toBe(20);
  expect(shuffled(new Uint8Array(32), 20)).not.toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(() => shuffled(new Uint8Array(16), 3)).toThrow(RangeError);
});

describe('no place favours anybody', () => {
  const draws = 24_000;

  test.each([2, 5, 9])('of %p alternatives each stands everywhere as often: chi-square of every place', (count) => {
    const seen = Array.from({ length: count }, () => new Array<number>(count).fill(0));
    for (let draw = 0; draw < draws; draw += 1) {
      // Ids of decisions are random; here they are counted, so that the test says the same each time.
      for (const [place, n] of shuffled(seedOf(`decision ${count} ${draw}`), count).entries()) (seen[n] as number[])[place] = (seen[n]?.[place] ?? 0) + 1;
    }
    const expected = draws / count;
    const chi = seen.flat().reduce((sum, times) => sum + (times - expected) ** 2 / expected, 0);
    const freedom = (count - 1) ** 2;
    expect(Math.abs(chi - freedom) / Math.sqrt(2 * freedom)).toBeLessThan(4);
  });

  test('all 24 orders of four come as often', () => {
    const times = new Map<string, number>();
    for (let draw = 0; draw < draws; draw += 1) {
      const order = shuffled(seedOf(`order ${draw}`), 4).join('');
      times.set(order, (times.get(order) ?? 0) + 1);
    }
    const chi = [...times.values()].reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0);
    expect(times.size).toBe(24);
    expect(Math.abs(chi - 23) / Math.sqrt(46)).toBeLessThan(4);
  });

  test('ids that differ in one sign draw orders that have nothing in common', () => {
    const id = randomUUID();
    const near = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    expect(shuffled(seedOf(near), 40)).not.toEqual(shuffled(seedOf(id), 40));
  });
});
