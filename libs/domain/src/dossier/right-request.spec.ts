import { checkRightRequest, rightKinds } from './right-request.js';

describe('a request about one\'s own data', () => {
  test.each(rightKinds)('%s: words are trimmed, and hold no national number', (kind) => {
    expect(checkRightRequest(kind, '  Mon prénom est mal écrit. ')).toEqual({ ok: true, value: 'Mon prénom est mal écrit.' });
    expect(checkRightRequest(kind, 'NISS 85.07.30-033.28')).toEqual({ ok: false, code: 'text.national_number' });
  });

  test.each([['rectify', false], ['object', false], ['access', true], ['restrict', true], ['erase', true]] as const)(
    '%s without a word: %p', (kind, isHeard) => {
      for (const text of [null, '', '  ']) {
        expect(checkRightRequest(kind, text)).toEqual(isHeard ? { ok: true, value: null } : { ok: false, code: 'right.text_missing' });
      }
    });
});
