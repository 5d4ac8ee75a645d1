import fc from 'fast-check';
import { checkGlassReason, checkVerdict, safeMoment } from './break-glass.js';
import { brusselsTime } from './wall-time.js';

const reason = 'Elle appelle, et personne ne répond.';

describe('a reason', () => {
  test.each([
    ['nineteen signs', { reason: 'x'.repeat(19) }, 'glass.reason_too_short'],
    ['twenty spaces and a sign', { reason: `${' '.repeat(20)}x` }, 'glass.reason_too_short'],
    ['spread out with spaces', { reason: 'a    b    c    d    e' }, 'glass.reason_too_short'],
    ['with a national number', { reason: 'Urgent pour le 85.07.30-033.28, merci.' }, 'text.national_number'],
    ['vital without a danger', { isVital: true }, 'glass.vital_needs_danger'],
  ])('refused: %s', (_, more, code) => {
    expect(checkGlassReason({ category: 'other', reason, isVital: false, ...more })).toEqual({ ok: false, code });
  });

  test('is kept on one line; a danger may be vital', () => {
    expect(checkGlassReason({ category: 'danger', reason: ` ${reason}\n `, isVital: true })).toEqual({ ok: true, value: { category: 'danger', reason, isVital: true } });
  });

  test('a no is explained, a yes need not be', () => {
    expect(checkVerdict('not_justified', '  ')).toEqual({ ok: false, code: 'glass.note_missing' });
    expect(checkVerdict('not_justified', ' Curiosité. ')).toEqual({ ok: true, value: 'Curiosité.' });
    expect(checkVerdict('justified', ' ')).toEqual({ ok: true, value: null });
    expect(checkVerdict('justified', '85073003328')).toEqual({ ok: false, code: 'text.national_number' });
  });
});

describe('a safe moment', () => {
  test.each([
    ['any hour', { notBeforeHour: null, notAfterHour: null }, '2027-03-27T22:30:00Z', '2027-03-27T22:30:00Z'],
    ['before its hour', { notBeforeHour: 9, notAfterHour: 18 }, '2027-01-11T06:00:00Z', '2027-01-11T08:00:00Z'],
    ['at its last minute', { notBeforeHour: 9, notAfterHour: 18 }, '2027-01-11T16:59:00Z', '2027-01-11T16:59:00Z'],
    ['after it, the clocks change meanwhile', { notBeforeHour: 9, notAfterHour: 18 }, '2027-03-27T18:00:00Z', '2027-03-28T07:00:00Z'],
    ['not in the evening: the next morning', { notBeforeHour: null, notAfterHour: 18 }, '2027-01-11T18:00:00Z', '2027-01-12T07:00:00Z'],
    ['only in the night', { notBeforeHour: null, notAfterHour: 6 }, '2027-01-11T18:00:00Z', '2027-01-11T23:00:00Z'],
  ])('%s', (_, rule, at, moment) => {
    expect(safeMoment(rule, new Date(at))).toEqual(new Date(moment));
  });

  test('is never before now, never more than a day away, and always within her hours, but for the one that spring skips', () => {
    const moments = fc.integer({ min: Date.parse('2026-01-01') / 60_000, max: Date.parse('2030-01-01') / 60_000 }).map((minutes) => new Date(minutes * 60_000));
    const rules = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 })).filter(([from, until]) => from < until);
    fc.assert(fc.property(moments, rules, (now, [notBeforeHour, notAfterHour]) => {
      const moment = safeMoment({ notBeforeHour, notAfterHour }, now);
      const [wait, hour] = [moment.getTime() - now.getTime(), Number(brusselsTime(moment).slice(0, 2))];
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
      expect(hour >= notBeforeHour && (hour < notAfterHour || notBeforeHour === 2)).toBe(true);
    }), { numRuns: 500 });
  });
});
