import fc from 'fast-check';
import { checkPassword, longestPassword, shortestPassword } from './password.js';

const nadia = ['Nadia', 'Lambert', 'nadia.lambert', 'cpas', 'be'];

describe('refused', () => {
  test.each([
    ['fourteen signs', 'abcdefghijklmn', 'password.too_short'],
    ['four couples, twelve signs', '👩‍👩'.repeat(4), 'password.too_short'],
    ['nothing', '', 'password.too_short'],
    ['too long', 'x'.repeat(longestPassword + 1), 'text.too_long'],
    ['one sign over and over', 'a'.repeat(20), 'password.guessable'],
    ['four signs over and over', 'abcd'.repeat(8), 'password.guessable'],
    ['her own name', 'NadiaLambertNadia', 'password.guessable'],
    ['her name with accents and a year', 'Nâdia-Lambért-11', 'password.guessable'],
    ['the product', 'boussoleboussole1', 'password.guessable'],
    ['the word itself', 'motdepassepassword', 'password.guessable'],
  ])('%s', (_, password, code) => {
    expect(checkPassword(password, nadia)).toEqual({ ok: false, code });
  });
});

describe('accepted', () => {
  test.each(['une phrase assez longue', 'correct horse battery staple', 'пароль который никто не знает', '   espaces   partout   '])(
    '%p, verbatim', (password) => {
      expect(checkPassword(password, nadia)).toEqual({ ok: true, value: password });
    });

  test('no rule on the signs: any long text of varied signs, names of one or two letters ignored', () => {
    const varied = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), { minLength: shortestPassword, maxLength: 30 });
    fc.assert(fc.property(varied, (signs) => {
      expect(checkPassword(signs.join(''), ['a', 'be'])).toEqual({ ok: true, value: signs.join('') });
    }));
  });
});

test('a context of any text never breaks the judgement', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.string({ unit: 'grapheme' })), (password, context) => {
    expect(typeof checkPassword(password, context).ok).toBe('boolean');
  }));
});
