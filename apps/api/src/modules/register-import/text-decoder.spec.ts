import { detectEncoding, type Encoding } from '@boussole/domain/register/import/encoding';
import { FileTextDecoder } from './text-decoder.js';

const text = 'Œuvre d’été à 12 € — « Liège »;Ænima 😀\r\n';

const written: Record<Encoding, Buffer> = {
  'utf-8': Buffer.from(text, 'utf8'),
  'utf-16le': Buffer.from(text, 'utf16le'),
  'utf-16be': Buffer.from(text, 'utf16le').swap16(),
  'windows-1252': Buffer.from([0x8c, 0x80, 0x92, 0xe9, 0x96, 0x97, 0x9f, 0x41]),
};

describe('a file is decoded wherever it was cut', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s', (encoding) => {
    for (const size of [1, 2, 3, 7, 1000]) {
      const bytes = written[encoding];
      const decoder = new FileTextDecoder(encoding);
      let read = '';
      for (let from = 0; from < bytes.length; from += size) read += decoder.push(bytes.subarray(from, from + size));
      expect(read + decoder.end()).toBe(text);
    }
  });

  test('windows-1252, with the signs that other decoders lose', () => {
    const decoder = new FileTextDecoder('windows-1252');
    expect(decoder.push(written['windows-1252']) + decoder.end()).toBe('Œ€’é–—ŸA');
  });

  test('the mark at the beginning is left out', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const marked = encoding === 'utf-8' ? Buffer.from(`\uFEFF${text}`) : Buffer.from(`\uFEFF${text}`, 'utf16le');
      const bytes = encoding === 'utf-16be' ? marked.swap16() : marked;
      expect(detectEncoding(bytes)).toBe(encoding);
      const decoder = new FileTextDecoder(encoding);
      expect(decoder.push(bytes) + decoder.end()).toBe(text);
    }
  });
});
