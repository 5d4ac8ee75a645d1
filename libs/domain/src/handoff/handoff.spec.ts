import { referralStates } from '../referral/states.js';
import { checkMessage, longestMessage } from './conversation.js';
import { isForOperator, isOperatorsMove } from './told.js';

describe('a message', () => {
  test.each([
    ['nothing', ' \n ', 'handoff.message_missing'],
    ['too much', 'x'.repeat(longestMessage + 1), 'text.too_long'],
    ['a national number', 'son NISS : 85.07.30-033.28', 'text.national_number'],
  ])('%s is refused', (_, text, code) => expect(checkMessage(text)).toEqual({ ok: false, code }));

  test('keeps its words, without the space around; an address or a number of telephone may stand in it', () => {
    expect(checkMessage('  Appelez le 04 223 45 67, ou anne@centre.example. ')).toEqual({ ok: true, value: 'Appelez le 04 223 45 67, ou anne@centre.example.' });
    expect(checkMessage('🙂'.repeat(longestMessage)).ok).toBe(true);
  });
});

describe('what an operator is told of the moves', () => {
  test('nothing of what went on before it was sent to', () => {
    expect(referralStates.filter((to) => !isOperatorsMove(to))).toEqual(['draft', 'choice_presented', 'to_justify']);
  });

  test('its own words, answers, and why somebody cannot come; never why the sender chose', () => {
    expect(referralStates.every((to) => isForOperator('receiver', to))).toBe(true);
    expect(isForOperator('sender', 'sent')).toBe(false);
    expect(isForOperator('sender', 'to_justify')).toBe(false);
    expect(isForOperator('sender', 'under_review')).toBe(true);
    expect(isForOperator('learner', 'withdrawn')).toBe(false);
    expect(isForOperator('learner', 'appointment_cancelled')).toBe(true);
    expect(isForOperator('coordinator', 'entered_in_error')).toBe(false);
    expect(isForOperator('system', 'expired')).toBe(false);
  });
});
