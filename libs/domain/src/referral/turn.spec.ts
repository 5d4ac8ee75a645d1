import { isOver, referralStates } from './states.js';
import { stepOf, turnOf } from './turn.js';

const turn = (state: (typeof referralStates)[number], cancelAskedAt: Date | null = null, learnerAnswer: string | null = null) =>
  turnOf({ state, cancelAskedAt, learnerAnswer });

test('as long as it lives it is somebody\'s turn; once over, nobody\'s, but for the person\'s word on the outcome', () => {
  for (const state of referralStates) expect([state, turn(state) !== null]).toEqual([state, !isOver(state) || state === 'closed']);
  expect([turn('closed'), turn('closed', null, 'agree')]).toEqual(['learner', null]);
});

test('a question waits for the sender; a request to cancel for the receiver, wherever it stands', () => {
  expect([turn('info_requested'), turn('accepted', new Date(0)), turn('appointment_set', new Date(0))]).toEqual(['sender', 'receiver', 'receiver']);
  expect(turn('declined', new Date(0))).toBeNull();
});

test('what ended on the way has no step', () => {
  expect(referralStates.filter((state) => stepOf(state) === null))
    .toEqual(['declined', 'cancelled', 'withdrawn', 'expired', 'obsolete', 'entered_in_error']);
});
