import fc from 'fast-check';
import { brusselsDay } from '../calendar-date.js';
import { hourMs, wallClock } from '../time/brussels.js';
import { everydayCalendar, isWorkingDay } from '../time/working-days.js';
import { whereabouts } from '../transition/words.js';
import { type Answer, dayParts } from './answer.js';
import { callMoment, consequences, taskOf } from './consequences.js';

const at = (text: string) => new Date(text);
const said = (more: Partial<Answer> = {}): Answer =>
  ({ whereabouts: 'searching', sinceOn: null, callWish: null, comment: null, agreesOutcome: null, ...more });
const tuesday = at('2026-11-24T10:00:00+01:00');

describe('what a human is to do', () => {
  test.each<[string, Partial<Answer>, string | null, boolean]>([
    ['in training', { whereabouts: 'in_training' }, null, false],
    ['at work', { whereabouts: 'at_work' }, null, false],
    ['searching', {}, null, false],
    ['stopped: somebody reads it', { whereabouts: 'stopped' }, 'answered', false],
    ['a call wished', { whereabouts: 'wishes_call', callWish: 'any' }, 'call_back', true],
    ['a call wished besides', { whereabouts: 'at_work', callWish: 'morning' }, 'call_back', true],
    ['words to read', { comment: 'J’ai une question' }, 'answered', false],
    ['words and a call: the call', { comment: 'J’ai une question', callWish: 'any' }, 'call_back', true],
    ['not how it went', { agreesOutcome: false }, 'answered', false],
    ['how it went', { agreesOutcome: true }, null, false],
  ])('%s', (_, more, kind, isUrgent) => {
    expect(taskOf(said(more), tuesday, everydayCalendar)).toEqual(kind && { kind, isUrgent, dueAt: expect.any(Date) as Date });
  });

  test('each answer has its line', () => expect(Object.keys(consequences)).toEqual([...whereabouts]));
});

describe('when she is called', () => {
  test.each([
    ['any time, at ten: now', 'any', '2026-11-24T10:00:00+01:00', '2026-11-24T10:00:00+01:00'],
    ['any time, at six in the morning: at eight', 'any', '2026-11-24T06:00:00+01:00', '2026-11-24T08:00:00+01:00'],
    ['any time, in the evening: tomorrow', 'any', '2026-11-24T18:30:00+01:00', '2026-11-25T08:00:00+01:00'],
    ['any time, on a Saturday: on Monday', 'any', '2026-11-28T10:00:00+01:00', '2026-11-30T08:00:00+01:00'],
    ['a morning, at noon: tomorrow', 'morning', '2026-11-24T12:00:00+01:00', '2026-11-25T08:00:00+01:00'],
    ['a morning, at nine: now', 'morning', '2026-11-24T09:00:00+01:00', '2026-11-24T09:00:00+01:00'],
    ['an afternoon, at nine: today at one', 'afternoon', '2026-11-24T09:00:00+01:00', '2026-11-24T13:00:00+01:00'],
    ['an afternoon, at three: now', 'afternoon', '2026-11-24T15:00:00+01:00', '2026-11-24T15:00:00+01:00'],
    ['an afternoon, on a Friday at five: on Monday', 'afternoon', '2026-11-27T17:00:00+01:00', '2026-11-30T13:00:00+01:00'],
    ['on Christmas Eve in the evening: not on Christmas', 'any', '2026-12-24T19:00:00+01:00', '2026-12-28T08:00:00+01:00'],
  ] as const)('%s', (_, wish, now, due) => expect(callMoment(wish, at(now), everydayCalendar)).toEqual(at(due)));

  test('never in the past, always on a working day, within the half-day, whatever the hour of which year', () => {
    const instants = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2075-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(fc.property(instants, fc.constantFrom(...dayParts), (now, wish) => {
      const due = callMoment(wish, now, everydayCalendar);
      const hour = wallClock(due).ms / hourMs;
      expect(due >= now && isWorkingDay(everydayCalendar, brusselsDay(due))).toBe(true);
      expect(hour >= (wish === 'afternoon' ? 13 : 8) && hour < (wish === 'morning' ? 11 : 17)).toBe(true);
    }));
  });
});
