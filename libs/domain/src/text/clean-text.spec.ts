import fc from 'fast-check';
import { cleanText, longestText } from './clean-text.js';

const anyUnits = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 60 });
const isWhole = (text: string) => Buffer.from(text, 'utf8').toString('utf8') === text;

describe('refused', () => {
  test.each([
    ['NUL', 'a\u0000b'], ['bell', '\u0007'], ['escape', '\u001b[31m'], ['delete', 'a\u007f'],
    ['vertical tab', 'a\u000bb'], ['form feed', 'a\u000cb'],
    ['a high surrogate alone', 'a\ud83d'], ['a low surrogate alone', '\ude00a'], ['two high surrogates', '\ud83d\ud83d\ude00'],
    ['surrogates the wrong way round', '\ude00\ud83d'],
  ])('%s', (_, text) => {
    expect(cleanText(text)).toEqual({ ok: false, code: 'text.bad_characters' });
  });

  test('one sign more than the longest text', () => {
    expect(cleanText('x'.repeat(longestText))).toMatchObject({ ok: true });
    expect(cleanText('x'.repeat(longestText + 1))).toEqual({ ok: false, code: 'text.too_long' });
  });

  test('what becomes too long by being normalised', () => {
    const musicalNote = '\u{1d15e}';
    expect(musicalNote.normalize('NFC').length).toBeGreaterThan(musicalNote.length);
    expect(cleanText(musicalNote.repeat(longestText / 2))).toEqual({ ok: false, code: 'text.too_long' });
  });
});

describe('kept', () => {
  test.each([
    ['accents apart become accents together', 'e\u0301le\u0300ve', 'élève'],
    ['line ends become one kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['tabs stay', 'a\tb', 'a\tb'],
    ['right to left stays', 'שלום \u202bمرحبا\u202c', 'שלום \u202bمرحبا\u202c'],
    ['a family stays one family', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['nothing stays nothing', '', ''],
  ])('%s', (_, text, kept) => {
    expect(cleanText(text)).toEqual({ ok: true, value: kept });
  });

  test('whatever is kept is normalised, whole, storable, and kept unchanged the second time', () => {
    fc.assert(fc.property(fc.oneof(anyUnits, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
      const cleaned = cleanText(text);
      if (!cleaned.ok) return;
      expect(cleaned.value.normalize('NFC')).toBe(cleaned.value);
      expect(isWhole(cleaned.value)).toBe(true);
      expect([...cleaned.value].every((sign) => sign >= ' ' || sign === '\n' || sign === '\t')).toBe(true);
      expect(cleanText(cleaned.value)).toEqual(cleaned);
    }));
  });

  test('text without controls, made of whole signs, is never refused', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(cleanText(text.replace(/\p{Cc}/gu, '')).ok).toBe(true);
    }));
  });
});
