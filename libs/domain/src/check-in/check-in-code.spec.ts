import fc from 'fast-check';
import { checkInCodeFrom, readCheckInCode } from './check-in-code.js';

test('what is drawn is read back, however it is typed', () => {
  const code = checkInCodeFrom(Uint8Array.from({ length: 64 }, (_, place) => place * 3));
  expect(code).toMatch(/^[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}$/);
  for (const typed of [code, code.toLowerCase(), code.replace('-', ' '), code.replace('-', ''), ` ${code}. `]) expect(readCheckInCode(typed)).toBe(code);
});

test.each(['', 'K7M-2QX', 'K7M2-QX4P-9', 'K7M2-QX41', 'O7M2-QX4P'])('"%s" cannot be one', (typed) => expect(readCheckInCode(typed)).toBeNull());

test('every draw is a code that can be typed', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
    const code = checkInCodeFrom(bytes);
    expect(readCheckInCode(code)).toBe(code);
  }));
});
