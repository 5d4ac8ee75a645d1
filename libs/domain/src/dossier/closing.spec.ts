import { allClosingReasons, checkClosing, closingReasons, reopeningReasons } from './closing.js';

describe('closing and reopening', () => {
  test('each has its own reasons', () => {
    for (const reason of allClosingReasons) {
      expect(checkClosing('closed', reason, 'mot').ok).toBe((closingReasons as readonly string[]).includes(reason));
      expect(checkClosing('reopened', reason, 'mot').ok).toBe((reopeningReasons as readonly string[]).includes(reason));
    }
  });

  test('"other" is said in words, which hold no national number', () => {
    expect(checkClosing('closed', 'other', ' ')).toEqual({ ok: false, code: 'closing.note_missing' });
    expect(checkClosing('closed', 'no_news', null)).toEqual({ ok: true, value: { reason: 'no_news', note: null } });
    expect(checkClosing('closed', 'other', ' Décès. ')).toEqual({ ok: true, value: { reason: 'other', note: 'Décès.' } });
    expect(checkClosing('closed', 'no_news', 'NISS 85.07.30-033.28')).toEqual({ ok: false, code: 'text.national_number' });
  });
});
