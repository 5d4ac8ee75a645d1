import fc from 'fast-check';
import { detectEncoding, EncodingDetector } from './encoding.js';

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('the encoding of a file', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'utf-8'],
    ['plain letters', Buffer.from('nom;commune\n'), 'utf-8'],
    ['UTF-8', Buffer.from('Orientation à Liège — 12 €'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFnom;commune'), 'utf-8'],
    ['windows-1252', Buffer.from('Op\xe9rateur \x96 Li\xe8ge', 'latin1'), 'windows-1252'],
    ['a character cut at the end', Buffer.from('Liège').subarray(0, 3), 'windows-1252'],
    ['an overlong form', Buffer.from([0x41, 0xc0, 0xaf]), 'windows-1252'],
    ['a surrogate in UTF-8', Buffer.from([0xed, 0xa0, 0x80]), 'windows-1252'],
    ['beyond Unicode', Buffer.from([0xf4, 0x90, 0x80, 0x80]), 'windows-1252'],
    ['a four-byte character', Buffer.from('😀'), 'utf-8'],
    ['UTF-16LE with its mark', utf16('\uFEFFnom', false), 'utf-16le'],
    ['UTF-16BE with its mark', utf16('\uFEFFnom', true), 'utf-16be'],
    ['UTF-16LE without', utf16('nom;commune\nÉcole;Liège', false), 'utf-16le'],
    ['UTF-16BE without', utf16('nom;commune\nÉcole;Liège', true), 'utf-16be'],
    ['some lost zero bytes', Buffer.from('nom;\0\0commune;adresse'), 'utf-8'],
  ])('%s', (_, bytes, encoding) => expect(detectEncoding(bytes)).toBe(encoding));

  test('does not depend on where the file was cut, and knows UTF-8 as the runtime does', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
      const detector = new EncodingDetector();
      for (let from = 0; from < bytes.length; from += size) detector.push(bytes.subarray(from, from + size));
      expect(detector.verdict()).toBe(detectEncoding(bytes));
      if (detector.verdict().startsWith('utf-16')) return;
      expect(detector.verdict()).toBe(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
    }), { numRuns: 500 });
  });

  test('one byte beyond ASCII is seen wherever it stands', () => {
    fc.assert(fc.property(fc.nat(40), fc.nat(40), fc.nat(7), (before, after, offset) => {
      const bytes = new Uint8Array(offset + before + 1 + after).fill(0x41);
      bytes[offset + before] = 0xe9;
      expect(detectEncoding(bytes.subarray(offset))).toBe('windows-1252');
      bytes[offset + before] = 0x42;
      expect(detectEncoding(bytes.subarray(offset))).toBe('utf-8');
    }));
  });

  test('any text written in UTF-8 is found', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      expect(detectEncoding(Buffer.from(text.replaceAll('\0', '')))).toBe('utf-8');
    }));
  });
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
