import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { adjusted, eRejected } from './multiplicity.js';

const source = new URL('../../../../test/neutrality/vectors/multiplicity.json', import.meta.url);
const vectors: { bh: { p: (number | string)[]; q: (number | string)[] }[]; ebh: { e: number[]; alpha: number; rejected: number[] }[] } =
  JSON.parse(readFileSync(source, 'utf8'));

test.each(vectors.bh)('adjusted p-values of $p', ({ p, q }) => {
  const actual = adjusted(p.map(Number));
  expect(actual).toHaveLength(q.length);
  q.map(Number).forEach((wanted, index) => {
    if (Number.isNaN(wanted)) expect(actual[index]).toBeNaN();
    else expect(Math.abs((actual[index] ?? NaN) - wanted)).toBeLessThanOrEqual(1e-9 * wanted);
  });
});

test.each(vectors.ebh)('e-values $e at $alpha', ({ e, alpha, rejected }) => {
  expect(eRejected(e, alpha)).toEqual(rejected);
});

const families = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

test('q <= 5 % is what stepping up refuses', () => {
  fc.assert(fc.property(families, (family) => {
    const sorted = [...family].sort((a, b) => a - b);
    const rank = sorted.findLastIndex((p, index) => p * family.length <= 0.05 * (index + 1));
    const line = rank < 0 ? -1 : sorted[rank] ?? -1;
    expect(adjusted(family).map((q) => q <= 0.05)).toEqual(family.map((p) => p <= line));
  }));
});

test('the order of the tests changes nothing, and no test helps by being no number', () => {
  fc.assert(fc.property(families, (family) => {
    expect(adjusted([...family].reverse())).toEqual(adjusted(family).reverse());
    expect(adjusted([...family, NaN]).slice(0, -1)).toEqual(adjusted(family));
  }));
});
