import fc from 'fast-check';
import { enough, forOutside } from './outside.js';
import type { ToldFigure } from './told.js';

const told = (more: Partial<ToldFigure>): ToldFigure => ({ name: 'talk', kind: 'count', value: 100, whole: 100, isHidden: false, saidOn: null, slices: [], ...more });
const split = (...counts: readonly number[]): ToldFigure => {
  const sum = counts.reduce((all, one) => all + one, 0);
  return told({ value: sum, whole: sum, slices: counts.map((value, place) => ({ slice: `s${place}`, value })) });
};
const shown = (figure: ReturnType<typeof forOutside>) => Object.fromEntries(figure.slices.map(({ slice, value }) => [slice, value]));

test.each([[0, 0], [1, null], [9, null], [10, 10], [null, null]])('of %p persons a paper says %p', (count, said) => {
  expect(enough(count)).toBe(said);
});

describe('a number', () => {
  test('of too few is hidden, and said to be', () => {
    expect(forOutside(told({ value: 7, whole: 7 }), null)).toMatchObject({ value: null, whole: null, isHidden: true });
    expect(forOutside(told({ value: 0, whole: 0 }), null)).toMatchObject({ value: 0, isHidden: false });
  });
  test('stands beside that of a year before, each hidden by itself', () => {
    expect(forOutside(told({ value: 40 }), told({ value: 9 }))).toMatchObject({ value: 40, before: null, isHidden: false });
    expect(forOutside(told({ value: 40 }), null)).toMatchObject({ value: 40, before: null });
  });
});

describe('a share', () => {
  const share = (value: number, whole: number) => forOutside(told({ kind: 'percent', value, whole }), null).value;
  test.each([[50, 40, 50], [50, 18, null], [80, 40, null], [10, 40, null], [100, 40, 100], [0, 40, 0], [50, 9, null]])('%p %% of %p is told as %p', (value, whole, said) => {
    expect(share(value, whole)).toBe(said);
  });
  test('that is not known yet is not hidden', () => {
    expect(forOutside(told({ kind: 'percent', value: null, whole: null, saidOn: '2027-07-05' }), null)).toMatchObject({ value: null, isHidden: false, saidOn: '2027-07-05' });
  });
});

test('a delay is told of ten persons or more', () => {
  expect(forOutside(told({ kind: 'days', value: 3, whole: 19 }), null)).toMatchObject({ value: null, isHidden: true });
  expect(forOutside(told({ kind: 'days', value: 3, whole: 20 }), null).value).toBe(3);
});

describe('answers', () => {
  test('are all told where each was given by ten', () => {
    expect(forOutside(split(10, 20, 30), null)).toMatchObject({ rest: null, slices: [{ slice: 's2', value: 30 }, { slice: 's1', value: 20 }, { slice: 's0', value: 10 }] });
  });
  test('one that few gave takes the next one with it: the total would tell it', () => {
    expect(shown(forOutside(split(4, 20, 30), null))).toEqual({ s0: null, s1: null, s2: 30 });
    expect(forOutside(split(4, 20, 30), null).rest).toBe(24);
  });
  test('two that are ten together are enough', () => {
    expect(forOutside(split(4, 6, 20), null)).toMatchObject({ rest: 10, slices: [{ slice: 's2', value: 20 }, { slice: 's0', value: null }, { slice: 's1', value: null }] });
  });
  test('are not told of fewer than ten', () => {
    expect(forOutside(split(3, 5), null)).toMatchObject({ value: null, slices: [], rest: null });
  });
  test('one that nobody gives any more is nought beside what it was', () => {
    const now = split(20, 30);
    const before = told({ value: 35, slices: [{ slice: 's0', value: 15 }, { slice: 'old', value: 20 }] });
    expect(forOutside(now, before).slices).toEqual([{ slice: 's1', value: 30, before: 0 }, { slice: 's0', value: 20, before: 15 }, { slice: 'old', value: 0, before: 20 }]);
  });
});

test('nothing that a paper leaves out is told by what it leaves in', () => {
  fc.assert(fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (counts) => {
    const figure = forOutside(split(...counts), null);
    const total = figure.value;
    if (total === null) return;
    const hidden = figure.slices.filter(({ value }) => value === null);
    expect(figure.slices.every(({ value }) => value === null || value === 0 || value >= 10)).toBe(true);
    const rest = total - figure.slices.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (hidden.length > 0) expect([hidden.length > 1 || counts.filter((one) => one > 0).length === 1, rest >= 10]).toEqual([true, true]);
  }));
});
