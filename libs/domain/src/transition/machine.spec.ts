import { addDays } from '../calendar-date.js';
import { allowedTransitionMoves, checkPause, checkStop, checkTransitionDay, decideTransition, mayPublishCatalogue, ownTransitionMoves, transitionMoves } from './machine.js';
import { transitionStates } from './words.js';

const today = '2028-02-29';

test.each([
  ['to_confirm', ['move', 'confirm', 'dismiss']],
  ['running', ['move', 'pause', 'stop']],
  ['paused', ['move', 'pause', 'resume', 'stop']],
  ['stopped', []],
  ['ended', []],
] as const)('%s: what may be done, and nothing else', (state, moves) => {
  expect(allowedTransitionMoves(state)).toEqual(moves);
  for (const move of transitionMoves.filter((one) => !(moves as readonly string[]).includes(one))) {
    expect(decideTransition(state, move)).toEqual({ ok: false, code: 'transition.wrong_state' });
  }
});

test('the person confirms nothing; she takes back what she announced, and ends or delays what runs', () => {
  expect(ownTransitionMoves('to_confirm', 'learner')).toEqual(['dismiss']);
  for (const source of ['counsellor', 'referral', 'computed'] as const) expect(ownTransitionMoves('to_confirm', source)).toEqual([]);
  expect(ownTransitionMoves('running', 'computed')).toEqual(['pause', 'stop']);
  for (const state of transitionStates) expect(ownTransitionMoves(state, 'learner')).not.toContain('confirm');
});

test('days and pauses stay within reach, leap days included', () => {
  expect([checkTransitionDay(addDays(today, -1830), today).ok, checkTransitionDay(addDays(today, -1831), today).ok]).toEqual([true, false]);
  expect([checkTransitionDay(addDays(today, 1098), today).ok, checkTransitionDay(addDays(today, 1099), today).ok]).toEqual([true, false]);
  expect([checkPause(null, today).ok, checkPause(today, today).ok, checkPause('2028-03-01', today).ok]).toEqual([true, false, true]);
  expect([checkPause(addDays(today, 366), today).ok, checkPause(addDays(today, 367), today).ok]).toEqual([true, false]);
});

test('a reason that says nothing by itself asks for words; an administrator alone publishes', () => {
  expect([checkStop('other', null).ok, checkStop('other', 'x').ok, checkStop('refused', null).ok]).toEqual([false, true, true]);
  expect([mayPublishCatalogue({ role: 'structure_admin' }).ok, mayPublishCatalogue({ role: 'coordinator' }).ok]).toEqual([true, false]);
});
