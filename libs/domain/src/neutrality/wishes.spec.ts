import fc from 'fast-check';
import { parameters } from './parameters.js';
import { ownAgainstOther, verifiedWishes } from './wishes.js';

const rate = (marked: number, of: number) => ({ marked, of });

test('seven of ten of one’s own against three of twelve others: Fisher’s exact test', () => {
  const [found] = ownAgainstOther([{ unit: 'u', own: rate(7, 10), other: rate(3, 12) }], parameters);
  expect(found?.p).toBeCloseTo(0.045606096689687965, 12);
  expect(found?.midP).toBeCloseTo(0.025193073180689262, 12);
  expect(found).toMatchObject({ q: found?.p, isFlagged: true });
});

test('the family are the units with ten of both; q grows with it', () => {
  const units = [{ unit: 'u', own: rate(7, 10), other: rate(3, 12) }, { unit: 'v', own: rate(2, 20), other: rate(9, 20) },
    { unit: 'few own', own: rate(9, 9), other: rate(0, 50) }, { unit: 'few others', own: rate(50, 50), other: rate(0, 9) }];
  const found = ownAgainstOther(units, parameters);
  expect(found.map(({ unit, isFlagged }) => [unit, isFlagged])).toEqual([['u', false], ['v', false]]);
  expect(found[0]?.q).toBeCloseTo(2 * 0.045606096689687965, 12);
});

test('wishes for one’s own house twice as frequent as elsewhere, and not by chance', () => {
  const found = verifiedWishes([
    { unit: 'much', wishes: rate(20, 50) }, { unit: 'u', wishes: rate(5, 50) }, { unit: 'v', wishes: rate(7, 50) },
    { unit: 'nobody', wishes: rate(0, 0) },
  ], parameters);
  expect(found.map(({ unit, rate: own, rateOfOthers, isFlagged }) => [unit, own, rateOfOthers, isFlagged]))
    .toEqual([['much', 0.4, 0.12, true], ['u', 0.1, 0.27, false], ['v', 0.14, 0.25, false]]);
});

test('significant without being twice as frequent withdraws nothing; so does a unit without others', () => {
  const found = verifiedWishes([{ unit: 'u', wishes: rate(900, 1000) }, { unit: 'v', wishes: rate(500, 1000) }], parameters);
  expect(found[0]?.q).toBeLessThan(1e-10);
  expect(found[0]?.isFlagged).toBe(false);
  expect(verifiedWishes([{ unit: 'alone', wishes: rate(9, 10) }], parameters))
    .toMatchObject([{ rateOfOthers: null, p: 1, isFlagged: false }]);
});

test('swapping own and others turns the tail round', () => {
  const count = fc.tuple(fc.nat(30), fc.integer({ min: 10, max: 30 })).map(([marked, of]) => rate(Math.min(marked, of), of));
  fc.assert(fc.property(count, count, (own, other) => {
    const missed = (given: { marked: number; of: number }) => rate(given.of - given.marked, given.of);
    const [there] = ownAgainstOther([{ unit: 'u', own, other }], parameters);
    const [back] = ownAgainstOther([{ unit: 'u', own: missed(other), other: missed(own) }], parameters);
    expect(back?.p).toBeCloseTo(there?.p ?? NaN, 9);
  }), { numRuns: 50 });
});
