import fc from 'fast-check';
import { addDays, brusselsDay } from '../calendar-date.js';
import { wallClock } from '../time/brussels.js';
import { checkCancelling, checkDue, checkEnding, checkNewDay, checkUndo, dueAtOf, type EndedFacts, undoMs } from './due.js';

const now = new Date('2026-11-22T09:00:00Z');
const waiting = { state: 'planned', channel: 'task', isOfPerson: true, version: 3 } as const;
const ended: EndedFacts = { ...waiting, state: 'done', endedAt: now, endedByMembershipId: 'me' };
const codeOf = (decision: { ok: true } | { ok: false; code: string }) => (decision.ok ? 'allowed' : decision.code);

test('a task is due at eight in Brussels, whatever the clocks do that night', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 18_000 }), (days) => {
    const day = addDays('2025-01-01', days);
    expect(wallClock(dueAtOf(day))).toEqual({ day, ms: 8 * 3_600_000 });
  }));
});

test.each([['2026-11-21', 'follow_up.day_invalid'], ['2026-11-22', 'allowed'], ['2027-11-23', 'allowed'], ['2027-11-24', 'follow_up.day_invalid']])(
  'put off to %s: %s', (day, code) => expect(codeOf(checkNewDay(day, now))).toBe(code));

test.each([
  [undefined, 3, 'record.not_found'], [{ ...waiting, channel: 'mail' as const }, 3, 'record.not_found'], [{ ...waiting, isOfPerson: false }, 3, 'record.not_found'],
  [{ ...waiting, state: 'done' as const }, 3, 'follow_up.over'], [waiting, 2, 'follow_up.changed_elsewhere'], [waiting, 3, 'allowed'],
])('acting on %j as seen in version %i: %s', (due, version, code) => expect(codeOf(checkDue(due, version))).toBe(code));

test('whether a turning point is so is answered there: its task is put off and handed on, not ended', () => {
  const asking = { ...waiting, kind: 'confirm_transition' };
  expect(codeOf(checkEnding(asking, 3))).toBe('follow_up.decide_there');
  expect([codeOf(checkEnding(asking, 2)), codeOf(checkEnding({ ...asking, kind: 'contact' }, 3)), codeOf(checkEnding(undefined, 3)), codeOf(checkDue(asking, 3))])
    .toEqual(['follow_up.changed_elsewhere', 'allowed', 'record.not_found', 'allowed']);
});

test.each([
  [undefined, 3, 0, 'record.not_found'], [{ ...ended, endedByMembershipId: 'she' }, 3, 0, 'record.not_found'], [{ ...ended, channel: 'mail' as const }, 3, 0, 'record.not_found'],
  [{ ...ended, isOfPerson: false }, 3, 0, 'record.not_found'], [ended, 2, 0, 'follow_up.changed_elsewhere'], [{ ...ended, state: 'planned' as const }, 3, 0, 'follow_up.changed_elsewhere'],
  [{ ...ended, endedAt: null }, 3, 0, 'follow_up.over'], [ended, 3, undoMs + 1, 'follow_up.over'], [ended, 3, undoMs, 'allowed'],
])('taking back %j, version %i, %i ms later: %s', (facts, version, later, code) =>
  expect(codeOf(checkUndo(facts, version, 'me', new Date(now.getTime() + later)))).toBe(code));

test('a reason that says nothing by itself asks for a word; a national number is none', () => {
  expect(checkCancelling('refused', '  ')).toEqual({ ok: true, value: { reason: 'refused', note: null } });
  expect(codeOf(checkCancelling('other', ' '))).toBe('follow_up.note_missing');
  expect(checkCancelling('other', ' Parti ')).toEqual({ ok: true, value: { reason: 'other', note: 'Parti' } });
  expect(codeOf(checkCancelling('other', '85.07.30-033.28'))).toBe('text.national_number');
});

test('today is the day in Brussels', () => expect(codeOf(checkNewDay(brusselsDay(new Date('2026-11-22T23:30:00Z')), new Date('2026-11-22T23:30:00Z')))).toBe('allowed'));
