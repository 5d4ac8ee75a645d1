import fc from 'fast-check';
import { addDays } from '../calendar-date.js';
import { concerns, everyCell, windowOf } from './coverage.js';

describe('the months that are looked at', () => {
  it('are those of a year, or the twelve from this month on', () => {
    expect(windowOf(2027, '2026-11-21')).toMatchObject({ ok: true, value: { from: '2027-01-01', months: expect.arrayContaining(['2027-01', '2027-12']) } });
    expect(windowOf(null, '2026-11-21')).toMatchObject({ ok: true, value: { from: '2026-11-01' } });
    for (const year of [1999, 2101, 2026.5, Number.NaN]) expect(windowOf(year, '2026-11-21')).toEqual({ ok: false, code: 'input.invalid' });
  });

  it('are twelve that follow each other, whatever the day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const today = addDays('2020-01-01', days);
      const window = windowOf(null, today);
      if (!window.ok) throw new RangeError(window.code);
      const { months } = window.value;
      expect(months).toHaveLength(12);
      expect(new Set(months).size).toBe(12);
      expect([...months].sort()).toEqual(months);
      expect(months[0]).toBe(today.slice(0, 7));
      for (const month of months) expect(month).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
    }));
  });
});

describe('the crossings', () => {
  const priorities = [{ basin: 'LG', code: 'F1602' }, { basin: 'LG', code: 'F1703' }, { basin: 'HW', code: 'J1501' }];

  it('are all there, and know what is a priority in them', () => {
    const cells = everyCell({ axes: ['field', 'basin'], rows: ['F', 'J'], columns: ['LG', 'HW'] },
      [{ row: 'F', column: 'LG', offers: 3, seats: 20, covered: 1 }], priorities);
    expect(cells).toEqual([
      { row: 'F', column: 'LG', offers: 3, seats: 20, priorityTrades: 2, uncoveredPriorityTrades: 1 },
      { row: 'F', column: 'HW', offers: 0, seats: 0, priorityTrades: 0, uncoveredPriorityTrades: 0 },
      { row: 'J', column: 'LG', offers: 0, seats: 0, priorityTrades: 0, uncoveredPriorityTrades: 0 },
      { row: 'J', column: 'HW', offers: 0, seats: 0, priorityTrades: 1, uncoveredPriorityTrades: 1 },
    ]);
  });

  it('count every priority where the axis has no trades of its own', () => {
    for (const axis of ['kind', 'level', 'public', 'month'] as const) {
      for (const priority of priorities) expect(concerns(axis, 'training', priority)).toBe(true);
    }
  });
});
