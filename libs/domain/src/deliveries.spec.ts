import fc from 'fast-check';
import { isGivenUp, nextTry } from './deliveries.js';

const hour = 3_600_000;
const spreads = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('the next try', () => {
  test.each([[1, 5_000], [2, 10_000], [3, 20_000], [10, 2_560_000], [11, hour], [50, hour], [5_000, hour], [0, 5_000]])(
    'after attempt %p waits about %p milliseconds', (attempt, wait) => {
      expect(nextTry(attempt, 0.5)).toBe(wait);
      expect(nextTry(attempt, 0)).toBe(wait * 0.75);
    });

  test('is never at once, never later than an hour and a quarter, never sooner than the one before', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), spreads, (attempt, spread) => {
      const wait = nextTry(attempt, spread);
      expect(Number.isInteger(wait)).toBe(true);
      expect(wait).toBeGreaterThanOrEqual(3_750);
      expect(wait).toBeLessThanOrEqual(1.25 * hour);
      expect(nextTry(attempt + 1, spread)).toBeGreaterThanOrEqual(wait);
    }));
  });
});

describe('giving up', () => {
  const promised = new Date('2026-11-21T10:00:00Z');

  test.each([[0, false], [47 * hour, false], [48 * hour, false], [48 * hour + 1, true], [-hour, false]])(
    '%p milliseconds after the promise: %p', (elapsed, isOver) => {
      expect(isGivenUp(promised, new Date(promised.getTime() + elapsed))).toBe(isOver);
    });
});
