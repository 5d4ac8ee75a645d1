import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical.js';

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json); // what JSON can say

/** The same value with the names of every object put in another order. */
const turned = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(Object.entries(value).reverse().map(([name, one]) => [name, turned(one)]));
};

test('names are sorted, nothing is added', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é"\n' }], a: true, A: 0.1 })).toBe('{"A":0.1,"a":true,"b":[1,{"c":"é\\"\\n","d":null}]}');
});

test('whatever the order in which it was put together, a value is written in one way, and read back as it was', () => {
  fc.assert(fc.property(json, (value) => {
    expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
    // JSON itself writes -0 as 0.
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    expect(canonicalJson(JSON.parse(canonicalJson(value)) as Json)).toBe(canonicalJson(value));
  }));
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%p cannot be written', (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError);
});
