import fc from 'fast-check';
import { messageEvents, type MessageEvent, messageStates, movesOn, nextMessage } from './message.js';

const cells = messageStates.flatMap((state) => messageEvents.map((event) => [state, event] as const));

test.each(cells)('%s, then %s: one of the known states, or nothing', (state, event) => {
  expect([...messageStates, null]).toContain(nextMessage(state, event));
});

test('what came back or was withdrawn stays so', () => {
  expect(messageEvents.flatMap((event) => [nextMessage('returned', event), nextMessage('withdrawn', event)]).filter(Boolean)).toEqual([]);
});

test('whoever may have been reached is out of reach by a notice alone', () => {
  for (const state of ['sent', 'unsure'] as const) {
    expect(messageEvents.filter((event) => nextMessage(state, event) === 'returned')).toEqual(['bounced']);
  }
});

/** What really happens at a gateway, and what it tells us: the platform calls a refusal after a silence 'unanswered'. */
interface Attempt { readonly isTaken: boolean; readonly says: 'yes' | 'never' | 'nothing' }

const attempts = fc.array(fc.oneof(
  fc.constant<Attempt>({ isTaken: true, says: 'yes' }), fc.constant<Attempt>({ isTaken: false, says: 'never' }),
  fc.boolean().map((isTaken): Attempt => ({ isTaken, says: 'nothing' }))), { minLength: 1, maxLength: 8 });

test('nobody is both reached and said to have been refused, whatever the gateway did and said', () => {
  fc.assert(fc.property(attempts, (tried) => {
    let [state, isReached, isDoubtful]: [(typeof messageStates)[number], boolean, boolean] = ['promised', false, false];
    for (const { isTaken, says } of tried) {
      isReached ||= isTaken;
      isDoubtful ||= says === 'nothing';
      const event: MessageEvent | null = says === 'yes' ? 'taken' : says === 'nothing' ? null : isDoubtful ? 'unanswered' : 'refused';
      state = (event && nextMessage(state, event)) ?? state;
      if (event) break;
    }
    expect(state === 'returned' && isReached).toBe(false);
    expect(state === 'sent' && !isReached).toBe(false);
  }));
});

test('the moves of an event are those of the table', () => {
  expect(movesOn('bounced')).toEqual([{ from: 'promised', to: 'returned' }, { from: 'sent', to: 'returned' }, { from: 'unsure', to: 'returned' }]);
});
