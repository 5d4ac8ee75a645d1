import fc from 'fast-check';
import { codeFrom, fold, readCode, readReference, referenceFrom, secretFrom } from './anonymous-code.js';
import { codeWords } from './code-words.js';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const signOf = (byte: number) => secretFrom(new Uint8Array(16).fill(byte))[0];

describe('the words', () => {
  test('256, all different, without accents, none the beginning of another', () => {
    expect(codeWords).toHaveLength(256);
    expect(new Set(codeWords).size).toBe(256);
    expect(codeWords.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([]);
  });

  test('each byte names one word, so that every code is equally likely', () => {
    const first = Array.from({ length: 256 }, (_, byte) => codeFrom(Uint8Array.of(byte, 0, 0, 0)).split('-')[0]);
    expect(new Set(first).size).toBe(256);
  });
});

describe('a secret', () => {
  test('refuses to be made of too few bytes, or of bytes that are all passed over', () => {
    expect(() => secretFrom(new Uint8Array(15))).toThrow(RangeError);
    expect(() => secretFrom(new Uint8Array(64).fill(255))).toThrow(RangeError);
  });

  test('each sign is drawn by the same number of bytes', () => {
    const drawn = new Map<string, number>();
    for (let byte = 0; byte < 240; byte += 1) drawn.set(String(signOf(byte)), (drawn.get(String(signOf(byte))) ?? 0) + 1);
    expect(drawn.size).toBe(30);
    expect(new Set(drawn.values())).toEqual(new Set([8]));
    for (let byte = 240; byte < 256; byte += 1) expect(() => signOf(byte)).toThrow(RangeError);
  });

  test('has no sign that is read as another', () => {
    fc.assert(fc.property(bytes(64), (drawn) => {
      expect(secretFrom(drawn)).toMatch(/^(?:[2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
      expect(secretFrom(drawn)).not.toMatch(/[01ILOU]/);
    }));
  });
});

describe('what somebody typed', () => {
  test.each(['abeille-abricot-acacia', 'abeille abricot acacia aigle aiguille', 'abeille abricot acacia dupont', '', 'ABC-D2'])(
    '%p is no code', (typed) => expect(readCode(typed)).toBeNull());
  test.each(['AB-C23', 'ABCD234', 'ABO-DEF', 'AB1-DEF', '', '💥💥💥'])(
    '%p is no reference', (typed) => expect(readReference(typed)).toBeNull());

  test('a code is read back, whatever its case, its accents and its separators', () => {
    fc.assert(fc.property(bytes(4), fc.constantFrom('-', ' ', ', ', ' / '), fc.boolean(), (drawn, sign, isLoud) => {
      const code = codeFrom(drawn);
      const typed = code.replaceAll('-', sign).replace('e', 'é');
      expect(readCode(isLoud ? ` ${typed.toUpperCase()} ` : typed)).toBe(code);
    }));
  });

  test('a reference is read back, whatever its case and its separators', () => {
    fc.assert(fc.property(bytes(24), fc.constantFrom('-', ' ', '.', ''), (drawn, sign) => {
      const reference = referenceFrom(drawn);
      expect(reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
      expect(readReference(reference.replace('-', sign).toLowerCase())).toBe(reference);
    }));
  });

  test('is never misread: what is read is a code or a reference that could have been drawn', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const code = readCode(typed);
      if (code !== null) expect(code.split('-').every((word) => codeWords.includes(word))).toBe(true);
      expect(readReference(typed) ?? 'AAA-AAA').toMatch(/^[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}$/);
    }));
  });
});

test('folding takes off accents and case, and nothing the second time', () => {
  expect(fold('Élodie ÇA ÑANDÚ')).toBe('elodie ca nandu');
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
});
