import fc from 'fast-check';
import { asksForAll, type DueMessage, placesFor } from './turn.js';

test('a sixth of a minute is kept, for what cannot wait and for what is still on its way; there is always a place for the rest', () => {
  expect([placesFor(true, 60), placesFor(false, 60), placesFor(false, 1)]).toEqual([55, 50, 1]);
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), (most) => {
    expect(placesFor(false, most)).toBeGreaterThanOrEqual(1);
    expect(placesFor(false, most)).toBeLessThanOrEqual(placesFor(true, most));
  }));
});

const message = fc.record<DueMessage>({ id: fc.uuid(), kind: fc.constantFrom('check_in', 'survey'), isUrgent: fc.boolean(),
  dueAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }) });

test('of several the same one is asked, in whatever order they come; never one that can wait before one that cannot', () => {
  fc.assert(fc.property(fc.uniqueArray(message, { minLength: 1, maxLength: 6, selector: ({ id }) => id }), (several) => {
    const asked = asksForAll(several);
    expect(asksForAll([...several].reverse())).toEqual(asked);
    expect(asked?.isUrgent).toBe(several.some(({ isUrgent }) => isUrgent));
  }));
});

test('the plan asks before the survey, and the later step before the earlier one', () => {
  const at = (day: string) => new Date(`2026-12-${day}T09:00:00Z`);
  const survey: DueMessage = { id: 'a', kind: 'survey', isUrgent: false, dueAt: at('03') };
  const first: DueMessage = { id: 'b', kind: 'check_in', isUrgent: false, dueAt: at('01') };
  const second: DueMessage = { id: 'c', kind: 'check_in', isUrgent: false, dueAt: at('02') };
  expect(asksForAll([survey, first, second])).toBe(second);
  expect(asksForAll([])).toBeUndefined();
});
