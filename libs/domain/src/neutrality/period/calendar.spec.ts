import fc from 'fast-check';
import { addDays } from '../../calendar-date.js';
import { checkAppliesFrom, checkPeriod, closesOn, officialPeriods } from './calendar.js';

const codeOf = (from: string, until: string, today: string): string => {
  const decided = checkPeriod({ from, until }, today);
  return decided.ok ? 'kept' : decided.code;
};

test.each([
  ['a quarter, once its fifteen days are over', '2026-04-01', '2026-06-30', '2026-07-16', 'kept'],
  ['the same, one day before', '2026-04-01', '2026-06-30', '2026-07-15', 'neutrality.period_open'],
  ['one month', '2024-02-01', '2024-02-29', '2026-01-01', 'kept'],
  ['two years', '2024-01-01', '2025-12-31', '2026-03-01', 'kept'],
  ['two years and a month', '2024-01-01', '2026-01-31', '2026-03-01', 'neutrality.period_invalid'],
  ['some days less', '2026-04-01', '2026-06-29', '2026-08-01', 'neutrality.period_invalid'],
  ['a beginning within a month', '2026-04-02', '2026-06-30', '2026-08-01', 'neutrality.period_invalid'],
  ['days the wrong way round', '2026-07-01', '2026-06-30', '2026-08-01', 'neutrality.period_invalid'],
  ['a February cut short', '2024-02-01', '2024-02-28', '2026-01-01', 'neutrality.period_invalid'],
])('%s: %s to %s, asked on %s: %s', (_, from, until, today, code) => {
  expect(codeOf(from, until, today)).toBe(code);
});

test('by itself, the last quarter that is closed, and the twelve months that end with it: in January that is the year', () => {
  expect(officialPeriods('2026-07-15')).toEqual([{ from: '2026-01-01', until: '2026-03-31' }, { from: '2025-04-01', until: '2026-03-31' }]);
  expect(officialPeriods('2026-07-16')).toEqual([{ from: '2026-04-01', until: '2026-06-30' }, { from: '2025-07-01', until: '2026-06-30' }]);
  expect(officialPeriods('2026-01-16')).toEqual([{ from: '2025-10-01', until: '2025-12-31' }, { from: '2025-01-01', until: '2025-12-31' }]);
});

test('what is audited by itself may be kept, whatever the day, and no quarter is left out', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
    const today = addDays('1990-01-01', days);
    const periods = officialPeriods(today);
    expect(periods.map(({ from, until }) => codeOf(from, until, today))).toEqual(['kept', 'kept']);
    const [quarter] = periods;
    const [before] = officialPeriods(addDays(today, -1));
    if (quarter && before && quarter.from !== before.from) {
      expect([addDays(before.until, 1), closesOn(quarter)]).toEqual([quarter.from, today]);
    }
  }));
});

test.each([
  ['2027-01-01', true], ['2026-11-23', false], ['2026-12-01', false], ['2026-10-01', false], ['2030-04-01', true],
])('parameters that begin on %s, registered on 22 November 2026: %s', (day, isAhead) => {
  expect(checkAppliesFrom(day, '2026-11-22').ok).toBe(isAhead);
});
