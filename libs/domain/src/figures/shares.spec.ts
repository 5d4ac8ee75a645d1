import fc from 'fast-check';
import { rounded, roundedLine } from './rounded.js';
import { meanOf, shareOf } from './shares.js';

test.each([[5, 20, 25], [1, 3, 33], [0, 8, 0], [8, 8, 100], [0, 0, null], [null, 20, null], [5, null, null]])('%p of %p: %p per cent', (part, all, share) =>
  expect(shareOf(part, all)).toBe(share));

test('a part that is larger than its whole is refused', () => {
  expect(() => shareOf(6, 5)).toThrow(RangeError);
  expect(() => shareOf(-1, 5)).toThrow(RangeError);
});

describe('a mean mark', () => {
  const marks = (sum: number, answers: number | null) => ({ sum, answers, lowest: 1, highest: 5 });

  test.each([[marks(38, 10), 3.8], [marks(16, 4), null], [marks(38, null), null], [marks(21, 6), 3.5]])('%j: %p', (given, mean) => expect(meanOf(given, 5)).toBe(mean));

  test('what all of them answered is told as if one had not', () => {
    expect([meanOf(marks(25, 5), 5), meanOf(marks(24, 5), 5)]).toEqual([4.8, 4.8]);
    expect([meanOf(marks(5, 5), 5), meanOf(marks(6, 5), 5)]).toEqual([1.2, 1.2]);
  });

  test.each([4, 26])('a sum of %i is none of five marks', (sum) => expect(() => meanOf(marks(sum, 5), 5)).toThrow(RangeError));
});

describe('for everybody to read', () => {
  test.each([[0, 0], [10, 10], [12, 10], [13, 15], [17, 15], [18, 20], [null, null]])('%p is told as %p', (persons, told) => expect(rounded(persons)).toBe(told));

  test('a total is rounded by itself, and whether it is the sum of what stands before it is said', () => {
    expect(roundedLine([12, 12, 12], 36)).toEqual({ parts: [10, 10, 10], total: 35, addsUp: false });
    expect(roundedLine([10, 21], 31)).toEqual({ parts: [10, 20], total: 30, addsUp: true });
    expect(roundedLine([10, null], 31)).toEqual({ parts: [10, null], total: 30, addsUp: false });
    expect(roundedLine([10, 20], null)).toEqual({ parts: [10, 20], total: null, addsUp: false });
  });

  test('nothing is further from the truth than two', () => {
    fc.assert(fc.property(fc.nat(), (persons) => expect(Math.abs((rounded(persons) ?? NaN) - persons)).toBeLessThanOrEqual(2)));
  });
});
