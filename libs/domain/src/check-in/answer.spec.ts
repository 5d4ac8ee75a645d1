import fc from 'fast-check';
import { whereabouts } from '../transition/words.js';
import { type Answer, checkAnswer, checkInState, checkRating, dayParts, isSameAnswer, mayAnswer } from './answer.js';

const today = '2026-11-24';
const context = { today, isAnonymous: false, asksOutcome: false };
const said = (more: Partial<Answer> = {}): Answer =>
  ({ whereabouts: 'searching', sinceOn: null, callWish: null, comment: null, agreesOutcome: null, ...more });

describe('an answer', () => {
  test.each([
    ['a day to come', said({ sinceOn: '2026-11-25' }), context, 'check_in.since_invalid'],
    ['a day that does not exist', said({ sinceOn: '2026-02-30' }), context, 'check_in.since_invalid'],
    ['a day before anybody', said({ sinceOn: '1949-12-31' }), context, 'check_in.since_invalid'],
    ['an opinion of no outcome', said({ agreesOutcome: true }), context, 'check_in.no_outcome'],
    ['too many words', said({ comment: 'x'.repeat(501) }), context, 'text.too_long'],
    ['a national number', said({ comment: 'NISS 85.07.30-033.28' }), context, 'text.national_number'],
    ['the telephone of somebody without a name', said({ comment: 'Appelez-moi au 0470 12 34 56' }), { ...context, isAnonymous: true }, 'text.holds_contact'],
  ])('refuses %s', (_, answer, asked, code) => expect(checkAnswer(answer, asked)).toEqual({ ok: false, code }));

  test.each(whereabouts)('%s alone is enough', (where) => {
    expect(checkAnswer(said({ whereabouts: where }), context)).toEqual(
      { ok: true, value: said({ whereabouts: where, callWish: where === 'wishes_call' ? 'any' : null }) });
  });

  test('keeps what is said besides: since when, a half-day, words without the space around, an opinion of what was shown', () => {
    const full = said({ whereabouts: 'at_work', sinceOn: today, callWish: 'morning', comment: ' Mon nouveau numéro : 0470 12 34 56 ', agreesOutcome: false });
    expect(checkAnswer(full, { ...context, asksOutcome: true }))
      .toEqual({ ok: true, value: { ...full, comment: 'Mon nouveau numéro : 0470 12 34 56' } });
    expect(checkAnswer(said({ comment: '   ' }), context)).toEqual({ ok: true, value: said() });
  });

  test('is judged the same when it is said again', () => {
    const answers = fc.record({ whereabouts: fc.constantFrom(...whereabouts), sinceOn: fc.constantFrom(null, '2026-10-01', today),
      callWish: fc.constantFrom(null, ...dayParts), comment: fc.option(fc.string({ maxLength: 40 })), agreesOutcome: fc.constant(null) });
    fc.assert(fc.property(answers, (answer) => {
      const first = checkAnswer(answer, context);
      const again = first.ok ? checkAnswer(first.value, context) : first;
      expect(again).toEqual(first);
      expect(!first.ok || !again.ok || isSameAnswer(first.value, again.value)).toBe(true);
    }));
  });

  test.each<[string, Partial<Answer>]>([
    ['where she stands', { whereabouts: 'stopped' }], ['since when', { sinceOn: today }], ['when to call', { callWish: 'any' }],
    ['her words', { comment: 'Oui' }], ['what she thinks of the outcome', { agreesOutcome: true }],
  ])('is another one when %s is another', (_, more) => {
    expect(isSameAnswer(said(), said(more))).toBe(false);
    expect(isSameAnswer(said(more), said(more))).toBe(true);
  });
});

describe('the time to change it', () => {
  const at = new Date('2026-11-24T10:00:00Z');
  test.each([
    ['before any answer', null, 'open', true],
    ['at once', '2026-11-24T10:00:00Z', 'answered', true],
    ['in the last millisecond of two days', '2026-11-22T10:00:00.001Z', 'answered', true],
    ['after two days', '2026-11-22T10:00:00Z', 'closed', false],
  ])('%s', (_, answered, state, may) => {
    const answeredAt = answered === null ? null : new Date(answered);
    expect(checkInState(answeredAt, at)).toBe(state);
    expect(mayAnswer(answeredAt, at)).toEqual(may ? { ok: true, value: true } : { ok: false, code: 'check_in.closed' });
  });
});

test.each([
  ['three marks', [1, 5, 3], true], ['two', [1, 5], false], ['four', [1, 2, 3, 4], false], ['none', [], false],
  ['nothing', [0, 3, 3], false], ['more than five', [3, 6, 3], false], ['a half', [3, 2.5, 3], false],
])('a rating of %s', (_, scores, isFair) => {
  expect(checkRating(scores)).toEqual(isFair ? { ok: true, value: scores } : { ok: false, code: 'check_in.rating_invalid' });
});
