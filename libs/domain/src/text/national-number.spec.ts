import fc from 'fast-check';
import { holdsNationalNumber } from './national-number.js';

const two = (value: number) => String(value).padStart(2, '0');

/** Numbers as the register gives them, for people born in either century; bis numbers add 20 or 40 to the month. */
const numbers = fc.record({
  year: fc.integer({ min: 0, max: 99 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }),
  bis: fc.constantFrom(0, 20, 40), order: fc.integer({ min: 1, max: 997 }), isOf2000: fc.boolean(),
}).map(({ year, month, day, bis, order, isOf2000 }) => {
  const body = `${two(year)}${two(month + bis)}${two(day)}${String(order).padStart(3, '0')}`;
  return body + two(97 - (Number(`${isOf2000 ? '2' : ''}${body}`) % 97));
});

const written = fc.constantFrom(
  (n: string) => n,
  (n: string) => `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)}-${n.slice(6, 9)}.${n.slice(9)}`,
  (n: string) => `${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6, 9)} ${n.slice(9)}`,
  (n: string) => `${n.slice(0, 6)}-${n.slice(6, 9)}-${n.slice(9)}`,
);

describe('found', () => {
  test('every valid number of either century, however it is written, wherever it stands', () => {
    fc.assert(fc.property(numbers, written, fc.constantFrom(['', ''], ['NISS ', '.'], ['né(', ')'], ['x', 'y']), (n, write, [before, after]) => {
      expect(holdsNationalNumber(`${before}${write(n)}${after}`)).toBe(true);
    }), { numRuns: 500 });
  });

  test('a second number after a harmless one', () => {
    expect(holdsNationalNumber('85.07.30-033.29 puis 85.07.30-033.28')).toBe(true);
  });
});

describe('not found', () => {
  test.each([
    ['a wrong check', '85.07.30-033.29'], ['a telephone number', '0470 12 34 56'], ['an IBAN', 'BE68 5390 0754 7034'],
    ['a longer row of digits', '1850730033281'], ['month 13', '85133003328'], ['nothing', ''],
  ])('%s', (_, text) => {
    expect(holdsNationalNumber(text)).toBe(false);
  });

  test('random digits seldom: fewer than three in a hundred', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 11, maxLength: 11 });
    const found = fc.sample(digits, { numRuns: 5_000, seed: 1 }).filter(holdsNationalNumber);
    expect(found.length).toBeLessThan(150);
  });
});
