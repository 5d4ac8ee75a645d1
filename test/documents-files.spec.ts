import { TextDecoder } from 'node:util';
import { type DocumentFault, type DocumentFormat, mostDocumentBytes } from '@boussole/domain/document/document';
import type { Inspection } from '@boussole/domain/document/inspection';
import { inspect } from '@boussole/domain/document/recognise';
import fc from 'fast-check';
import { inspectArchive } from '../apps/api/src/modules/document/inspect-archive.js';
import {
  aDocx, aJpeg, anExif, anOdt, aPdf, aPng, aWebp, big, eicar, joined, jpegTraces, latin, little, patched, pngChunk, zipOf,
} from './support/sample-files.js';

const holds = (bytes: Buffer, piece: Uint8Array): boolean => bytes.includes(Buffer.from(piece));
const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
const look = (bytes: Uint8Array): Inspection => inspect(bytes, { decode, inspectArchive });
const kept = (bytes: Uint8Array): { format: DocumentFormat; bytes: Buffer } => {
  const seen = look(bytes);
  if (!seen.ok) throw new Error(seen.fault);
  return { format: seen.format, bytes: Buffer.from(seen.bytes) };
};
const secret = 'CNRY 50.6326N 5.5797E Maison de Madame';
const text = (bytes: string) => Buffer.from(bytes, 'utf8');
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);
const fault = (bytes: Uint8Array): DocumentFault | 'none' => {
  const seen = look(bytes);
  return seen.ok ? 'none' : seen.fault;
};

describe('recognised by what it is', () => {
  test.each<[DocumentFormat, Uint8Array]>([
    ['pdf', aPdf()], ['jpeg', aJpeg()], ['png', aPng()], ['webp', aWebp()], ['docx', aDocx()], ['odt', anOdt()],
    ['text', text('Lettre.\nJe cherche un stage : « électricité », 12 h à 13 h.\n')], ['text', text('\uFEFFavec une marque')],
    ['pdf', latin(`${Buffer.from(aPdf()).toString('latin1').trimEnd()}\r\n\0\0`)],
  ])('%s', (format, file) => expect(kept(file).format).toBe(format));

  test('a PDF, a text and an archive stay as they came', () => {
    for (const file of [aPdf(), text('Bonjour'), aDocx(), anOdt()]) expect(kept(file).bytes.equals(Buffer.from(file))).toBe(true);
  });
});

describe('refused', () => {
  const word = 'word/document.xml';
  const external = (type: string) => latin(`<Relationships><Relationship Type="http://x/${type}" Target="http://evil.invalid/t" TargetMode="External"/></Relationships>`);
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, number) => [`word/part${number}.xml`, latin('x')]));

  test.each<[string, Uint8Array, DocumentFault]>([
    ['nothing that is known', latin('\x7fELF\x02\x01\x01\0\0'), 'unknown_type'],
    ['a programme of Windows', latin('MZ\x90\0\x03\0\0\0'), 'unknown_type'],
    ['a GIF', latin('GIF89a\x01\0\x01\0'), 'unknown_type'],
    ['a HEIC photograph', joined([big(24, 4), latin('ftypheic\0\0\0\0mif1heic')]), 'unknown_type'],
    ['a page', text('  <!DOCTYPE html><script>alert(1)</script>'), 'unknown_type'],
    ['a drawing that runs', text('<svg onload="alert(1)"/>'), 'unknown_type'],
    ['a script', text('#!/bin/sh\nrm -rf /\n'), 'unknown_type'],
    ['a text of another time', latin('caf\xe9'), 'unknown_type'],
    ['a text with a null', text('a\0b'), 'unknown_type'],
    ['Word\'s old binary form', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'active_content'],
    ['a PDF cut off', aPdf().subarray(0, 300), 'broken'],
    ['a PDF that begins as one and is none', latin('%PDF-1.7 but no'), 'broken'],
    ['a PDF with something behind it', joined([aPdf(), latin('<script>alert(1)</script>')]), 'hidden_content'],
    ['a PDF that is an archive too', joined([aPdf(), zipOf({ 'a.txt': latin('x') })]), 'hidden_content'],
    ['a PDF inside an archive\'s comment', latin(Buffer.from(aPdf()).toString('latin1').replace('startxref', `PK\x05\x06${'\0'.repeat(18)}startxref`)), 'hidden_content'],
    ['a page that calls itself a PDF', latin(`%PDF-1.7\n<script>alert(1)</script>\n${Buffer.from(aPdf()).toString('latin1')}`), 'hidden_content'],
    ['a text that is an archive too', joined([text('Bonjour'), zipOf({ 'a.txt': latin('x') })]), 'unknown_type'],
    ['a JPEG cut off', aJpeg().subarray(0, 120), 'broken'],
    ['a JPEG without its end', aJpeg().subarray(0, -2), 'broken'],
    ['a JPEG that lies about a length', patched(aJpeg(), '\xff\xdb', 2, big(0xfff0, 2)), 'broken'],
    ['a JPEG of a hundred million points', aJpeg({ width: 10_000, height: 10_000 }), 'too_many_pixels'],
    ['a JPEG without a size', aJpeg({ width: 0 }), 'broken'],
    ['a PNG cut off', aPng().subarray(0, 50), 'broken'],
    ['a PNG with a wrong check', patched(aPng(), 'IDAT', 6, Uint8Array.of(98)), 'broken'],
    ['a PNG of two billion points', aPng({ width: 46_000, height: 46_000 }), 'too_many_pixels'],
    ['a PNG with a part that must be understood and is not', aPng({ extra: [pngChunk('ABCD', latin('x'))] }), 'broken'],
    ['a WebP cut off', aWebp().subarray(0, 30), 'broken'],
    ['a WebP of a hundred million points', aWebp({ width: 12_000, height: 12_000 }), 'too_many_pixels'],
    ['a WebP without a picture', joined([latin('RIFF'), little(4, 4), latin('WEBP')]), 'broken'],
    ['an archive that is no text', zipOf({ 'a.txt': latin('x') }), 'unknown_type'],
    ['a table', aDocx({}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), 'unknown_type'],
    ['a text that says it has macros', aDocx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'active_content'],
    ['a text with macros', aDocx({ 'word/vbaProject.bin': latin('x') }), 'active_content'],
    ['a text with an ActiveX', aDocx({ 'word/activeX/activeX1.xml': latin('x') }), 'active_content'],
    ['a text with an object', aDocx({ 'word/embeddings/oleObject1.bin': latin('x') }), 'active_content'],
    ['a text with a programme', aDocx({ 'word/media/setup.exe': latin('MZ') }), 'active_content'],
    ['a text whose template comes from elsewhere', aDocx({ 'word/_rels/settings.xml.rels': external('attachedTemplate') }), 'active_content'],
    ['a text with an entity', aDocx({ '_rels/.rels': latin('<!DOCTYPE x [<!ENTITY a "b">]><x/>') }), 'active_content'],
    ['an OpenDocument with macros', anOdt({ 'Basic/Standard/Module1.xml': latin('x') }), 'active_content'],
    ['an OpenDocument locked with a password', anOdt({ 'META-INF/manifest.xml': latin('<manifest:encryption-data/>') }), 'encrypted'],
    ['an archive locked with a password', patched(patched(aDocx(), 'PK\x03\x04', 6, Uint8Array.of(1)), 'PK\x01\x02', 8, Uint8Array.of(1)), 'encrypted'],
    ['an archive that leads out', aDocx({ '../../etc/cron.d/x.xml': latin('x') }), 'hidden_content'],
    ['an archive that leads to the root', aDocx({ '/etc/x.xml': latin('x') }), 'hidden_content'],
    ['an archive that leads out of Windows', aDocx({ '..\\x.xml': latin('x') }), 'hidden_content'],
    ['the same name twice in other letters', aDocx({ 'Word/Document.xml': latin('x') }), 'hidden_content'],
    ['two hundred files and more', aDocx(many), 'too_large_inside'],
    ['a file of sixty megabytes in sixty kilobytes', aDocx({ [word]: megabytes(60) }), 'too_large_inside'],
    ['files of thirty megabytes, twice', aDocx({ 'word/a.xml': megabytes(30), 'word/b.xml': megabytes(30) }), 'too_large_inside'],
    ['a file that holds more than it says', lying(aDocx({ 'word/a.xml': megabytes(5) }), 'word/a.xml', 1_000), 'too_large_inside'],
    ['a file that holds less than it says', lying(aDocx({ 'word/a.xml': latin('x'.repeat(100)) }), 'word/a.xml', 101), 'broken'],
    ['an archive with something before it', joined([latin('PK\x03\x04'), aDocx()]), 'hidden_content'],
    ['an archive with something behind it', joined([aDocx(), latin('x')]), 'broken'],
    ['an archive with a comment', patched(joined([aDocx(), latin('x')]), 'PK\x05\x06', 20, little(1, 2), true), 'broken'],
    ['an archive cut off', aDocx().subarray(0, 400), 'broken'],
  ])('%s', (_, file, why) => expect(fault(file)).toBe(why));

  // The catalogue says another size; the packed bytes stay what they are.
  function lying(file: Uint8Array, name: string, size: number): Uint8Array {
    const catalogue = Buffer.from(file).lastIndexOf(name, undefined, 'latin1') - 46;
    const copy = Buffer.from(file);
    copy.writeUInt32LE(size, catalogue + 24);
    return copy;
  }

  test('two files of an archive on one place', () => {
    const file = Buffer.from(aDocx({ 'word/a.xml': latin('x'.repeat(300)), 'word/b.xml': latin('x'.repeat(300)) }));
    const [first, second] = ['word/a.xml', 'word/b.xml'].map((name) => file.lastIndexOf(name, undefined, 'latin1') - 46);
    file.copy(file, (second ?? 0) + 42, (first ?? 0) + 42, (first ?? 0) + 46);
    expect(['hidden_content', 'broken']).toContain(fault(file));
  });

  test('a bomb is refused at once, and takes no memory', () => {
    const bomb = aDocx({ 'word/document.xml': megabytes(49), 'word/lying.xml': megabytes(45) });
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(fault(bomb)).toBe('too_large_inside');
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('without a scanner the antivirus test file is a text like another: only a scanner knows', () => expect(kept(eicar).format).toBe('text'));
});

describe('a picture is written again', () => {
  test.each<[string, Uint8Array]>([
    ['a JPEG', aJpeg({ exif: anExif(secret), before: jpegTraces(secret), after: latin(secret) })],
    ['a PNG', aPng({ after: latin(secret), extra: [pngChunk('tEXt', latin(`Comment\0${secret}`)), pngChunk('iTXt', latin(secret)),
      pngChunk('zTXt', latin(secret)), pngChunk('eXIf', anExif(secret)), pngChunk('iCCP', latin(secret)), pngChunk('tIME', new Uint8Array(7))] })],
    ['a WebP', aWebp({ flags: 0x2c, extra: [['ICCP', latin(secret)], ['EXIF', anExif(secret)], ['XMP ', latin(secret)]] })],
  ])('%s, without place, camera, words, profile or what follows its end', (_, file) => {
    expect(Buffer.from(file).includes(secret)).toBe(true);
    const { bytes } = kept(file);
    for (const trace of [secret, 'CNRY', 'xmpmeta', 'ICC_PROFILE', 'Photoshop']) expect([trace, bytes.includes(trace)]).toEqual([trace, false]);
    expect(kept(bytes).bytes.equals(bytes)).toBe(true);
  });

  test.each([1, 3, 6, 8])('which way up it is stays known (%i)', (orientation) => {
    const expected = orientation === 1 ? null : joined([big(0x0112, 2), big(3, 2), big(1, 4), big(orientation, 2)]);
    for (const file of [aJpeg({ exif: anExif(secret, orientation) }), aPng({ extra: [pngChunk('eXIf', anExif(secret, orientation))] }),
      aWebp({ flags: 8, extra: [['EXIF', anExif(secret, orientation)]] })]) {
      const { bytes } = kept(file);
      if (expected) expect(holds(bytes, expected)).toBe(true);
      else expect(bytes.includes('MM\0*')).toBe(false);
    }
  });

  test('what the picture itself is made of stays: tables, frame, colours, scans', () => {
    const adobe = joined([Uint8Array.of(0xff, 0xee), big(14, 2), latin('Adobe\0\x64\0\0\0\0\x01')]);
    const { bytes } = kept(aJpeg({ before: [adobe] }));
    expect([0xdb, 0xc0, 0xc4, 0xda].every((marker) => holds(bytes, Uint8Array.of(0xff, marker)))).toBe(true);
    expect(holds(bytes, adobe)).toBe(true);
    expect(holds(bytes, Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9))).toBe(true);
  });
});

describe('whatever comes', () => {
  const files = [aPdf(), aJpeg({ exif: anExif(secret), before: jpegTraces(secret) }), aPng({ extra: [pngChunk('eXIf', anExif(secret))] }),
    aWebp({ flags: 8, extra: [['EXIF', anExif(secret)]] }), aDocx(), anOdt()].map((file) => Buffer.from(file));
  const safely = (bytes: Uint8Array): Inspection | 'out of range' => {
    try {
      return look(bytes);
    } catch (error) {
      if (error instanceof RangeError) return 'out of range';
      throw error;
    }
  };

  test('a file cut anywhere is refused, or is a picture that was whole before its cut', () => {
    for (const file of files) {
      for (let end = 0; end < file.length - 1; end += Math.max(1, Math.floor(file.length / 400))) {
        const seen = safely(file.subarray(0, end));
        expect(seen === 'out of range' || !seen.ok || ['text', 'pdf', 'jpeg'].includes(seen.format)).toBe(true);
      }
    }
  });

  test('bytes changed at random never break the one who looks, and never bring a trace through', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(fc.constantFrom(...files), changes, (file, changed) => {
      const copy = Buffer.from(file);
      for (const [place, value] of changed) copy[place % copy.length] = value;
      const seen = safely(copy);
      if (seen !== 'out of range' && seen.ok && ['jpeg', 'png', 'webp'].includes(seen.format)) {
        expect(Buffer.from(seen.bytes).length).toBeLessThanOrEqual(copy.length + 64);
      }
    }), { numRuns: 2_000 });
  });

  test('random bytes behind any beginning never break the one who looks', () => {
    const beginnings = ['', '%PDF-1.7\n', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x10\0\0\0WEBP', 'PK\x03\x04', '<'];
    fc.assert(fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      safely(joined([latin(start), rest]));
    }), { numRuns: 2_000 });
  });

  test('ten megabytes of anything are looked at in reasonable time', () => {
    for (const start of ['%PDF-1.7\n', '\xff\xd8\xff\xe0\0\x10', '\x89PNG\r\n\x1a\n', 'PK\x03\x04', 'a', '<']) {
      const before = performance.now();
      safely(joined([latin(start), new Uint8Array(mostDocumentBytes - 100).fill(0x20)]));
      expect(performance.now() - before).toBeLessThan(5_000);
    }
  });
});
