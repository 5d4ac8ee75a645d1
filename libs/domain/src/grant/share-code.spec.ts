import fc from 'fast-check';
import { readShareCode, shareCodeFrom } from './share-code.js';

const bytes = fc.uint8Array({ minLength: 48, maxLength: 64 }).filter((drawn) =>
  [drawn.slice(0, 24), drawn.slice(24, 48)].every((half) => half.filter((byte) => byte < 240).length >= 6));

describe('a share code', () => {
  test.each(['', 'K7M-2QX', 'K7M-2QX-B4', 'K7M-2QX-B4P-9', 'K7M-2QX-B41', 'KIM-2QX-B4P', 'K7M 2QX B4!', 'K7M-2QX-B4P K7M-2QX-B4P'])(
    'is not %p', (typed) => expect(readShareCode(typed)).toBeNull());

  test('is read again however it is typed', () => {
    fc.assert(fc.property(bytes, (drawn) => {
      const code = shareCodeFrom(drawn);
      expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{3}-){2}[2-9A-HJKMNP-TV-Z]{3}$/);
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' . ')} `]) {
        expect(readShareCode(typed)).toBe(code);
      }
    }));
  });
});
