import { addDays } from '../calendar-date.js';
import type { TransitionPoint } from './catalogue.js';
import { computedTransitions, type LifeFacts, nextLook } from './computed.js';

const worded = { fr: 'x', nl: 'x', de: 'x', en: 'x' };
const point = (code: string, ageFrom: number, offset: number): TransitionPoint => ({ code, label: worded, trigger: worded, source: null, ageFrom, ageUntil: ageFrom,
  isUrgent: false, steps: [{ code: 'first', kind: 'contact', offset, unit: 'days', way: null, isUrgent: false, words: worded, endsOn: [], nature: 'proposal' }] });
const points = [point('AT_45', 45, 0), point('AT_55', 55, -90)];
const life = (birthOn: string | null): LifeFacts =>
  ({ birthOn, status: null, statusSince: null, studiesUntil: null, rightEndsOn: null, known: [] });

test('the next look is the first day on which something is announced that was not the day before', () => {
  for (const birthOn of ['1982-03-01', '1984-02-29', '1972-12-31']) {
    const today = '2026-11-22';
    const next = nextLook(points, life(birthOn), today);
    expect(next).not.toBeNull();
    const [before, then] = [computedTransitions(points, life(birthOn), addDays(next ?? today, -1)), computedTransitions(points, life(birthOn), next ?? today)];
    expect(then.length).toBeGreaterThan(before.length);
  }
});

test('facts that announce nothing, or nothing more, are not looked at again', () => {
  expect(nextLook(points, life(null), '2026-11-22')).toBeNull();
  expect(nextLook(points, life('1950-01-01'), '2026-11-22')).toBeNull();
});
