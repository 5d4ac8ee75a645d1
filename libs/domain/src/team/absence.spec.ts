import fc from 'fast-check';
import { addDays } from '../calendar-date.js';
import { type AbsencePlan, checkAbsence, isInForce } from './absence.js';

const today = '2027-03-28';
const aPlan = (more: Partial<AbsencePlan> = {}): AbsencePlan =>
  ({ absentId: 'nadia', replacementId: 'karim', fromOn: '2027-03-29', untilOn: '2027-04-09', ...more });
const code = (plan: AbsencePlan, standing: AbsencePlan[] = []) => {
  const decision = checkAbsence(plan, standing, today);
  return decision.ok ? 'recorded' : decision.code;
};

describe('refused', () => {
  test.each([
    ['ends before it begins', { untilOn: '2027-03-28' }, 'absence.dates_invalid'],
    ['is over', { fromOn: '2027-03-20', untilOn: '2027-03-27' }, 'absence.dates_invalid'],
    ['began more than a month ago', { fromOn: '2027-02-24' }, 'absence.dates_invalid'],
    ['begins in more than a year', { fromOn: addDays(today, 367), untilOn: addDays(today, 368) }, 'absence.dates_invalid'],
    ['lasts more than a year', { untilOn: addDays('2027-03-29', 367) }, 'absence.dates_invalid'],
    ['is on no day', { fromOn: '2027-02-30' }, 'absence.dates_invalid'],
    ['is replaced by herself', { replacementId: 'nadia' }, 'absence.replacement_is_self'],
  ])('%s', (_, more, refusal) => {
    expect(code(aPlan(more))).toBe(refusal);
  });

  test.each([
    ['another absence of hers', { absentId: 'nadia', replacementId: 'anne' }, 'absence.overlapping'],
    ['the replacement is away too', { absentId: 'karim', replacementId: 'anne' }, 'absence.replacement_absent'],
    ['she replaces somebody herself', { absentId: 'anne', replacementId: 'nadia' }, 'absence.replaces_somebody'],
  ])('%s, were it for one common day', (_, more, refusal) => {
    const other = aPlan(more);
    expect(code(aPlan(), [{ ...other, fromOn: '2027-04-09', untilOn: '2027-04-20' }])).toBe(refusal);
    expect(code(aPlan(), [{ ...other, fromOn: '2027-03-01', untilOn: '2027-03-29' }])).toBe(refusal);
    expect(code(aPlan(), [{ ...other, fromOn: '2027-04-10', untilOn: '2027-04-20' }])).toBe('recorded');
    expect(code(aPlan(), [{ ...other, fromOn: '2027-03-01', untilOn: '2027-03-28' }])).toBe('recorded');
  });
});

describe('recorded', () => {
  test.each([
    ['today alone', { fromOn: today, untilOn: today }],
    ['since a month', { fromOn: addDays(today, -31) }],
    ['a whole year', { untilOn: addDays('2027-03-29', 366) }],
  ])('%s', (_, more) => {
    expect(code(aPlan(more))).toBe('recorded');
  });

  test('somebody may replace two colleagues at once', () => {
    expect(code(aPlan(), [aPlan({ absentId: 'anne' })])).toBe('recorded');
  });

  test('whatever is recorded one after the other, nobody is away twice and nobody who replaces is away', () => {
    const who = fc.constantFrom('nadia', 'karim', 'anne', 'luc');
    const days = { from: fc.integer({ min: -40, max: 60 }), days: fc.integer({ min: -3, max: 30 }) };
    const plans = fc.array(fc.record({ absentId: who, replacementId: who, ...days }));
    fc.assert(fc.property(plans, (given) => {
      const kept: AbsencePlan[] = [];
      for (const { absentId, replacementId, from, days: length } of given) {
        const plan = { absentId, replacementId, fromOn: addDays(today, from), untilOn: addDays(today, from + length) };
        if (checkAbsence(plan, kept, today).ok) kept.push(plan);
      }
      for (let offset = 0; offset <= 100; offset += 1) {
        const standing = kept.filter((plan) => isInForce(plan, addDays(today, offset)));
        const away = standing.map(({ absentId }) => absentId);
        expect(new Set(away).size).toBe(away.length);
        expect(standing.filter(({ replacementId }) => away.includes(replacementId))).toEqual([]);
      }
    }));
  });
});

test('a replacement lasts from the first day to the last, both whole, across a change of the clocks too', () => {
  const absence = { fromOn: '2027-03-27', untilOn: '2027-03-29' };
  expect(['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'].map((day) => isInForce(absence, day)))
    .toEqual([false, true, true, true, false]);
});
