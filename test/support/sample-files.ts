import { deflateSync } from 'node:zlib';
import { crc32, joined } from '@boussole/domain/document/inspection';
import { type Zippable, zipSync } from 'fflate';

/** Files of every kind that a person may bring, and of the kinds that somebody else would. */

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const big = (value: number, length: 2 | 4): Uint8Array => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
};
const little = (value: number, length: 2 | 3 | 4): Uint8Array => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntLE(value, 0, length);
  return bytes;
};

/** The antivirus test file, put together here so that no scanner takes this file away. */
export const eicar = latin(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join(''));

export const aPdf = (text = 'Curriculum vitae'): Uint8Array => latin(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n`
  + `2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n% ${text}\n`
  + 'xref\n0 4\n0000000000 65535 f \n0000000015 00000 n \n0000000064 00000 n \n0000000121 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n200\n%%EOF\n');

/** An EXIF with a place, a camera and a way up. */
export function anExif(secret: string, orientation = 6): Uint8Array {
  const text = latin(`${secret}\0`);
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    joined([big(tag, 2), big(type, 2), big(count, 4), value, new Uint8Array(4 - value.length)]);
  const ifd = joined([big(3, 2), entry(0x010f, 2, text.length, big(8 + 2 + 36 + 4, 4)), entry(0x0112, 3, 1, big(orientation, 2)),
    entry(0x8825, 4, 1, big(8 + 2 + 36 + 4, 4)), new Uint8Array(4)]);
  return joined([latin('MM\0*'), big(8, 4), ifd, text]);
}

const segment = (marker: number, content: Uint8Array) => joined([Uint8Array.of(0xff, marker), big(content.length + 2, 2), content]);

export interface JpegParts { width?: number; height?: number; before?: Uint8Array[]; after?: Uint8Array; exif?: Uint8Array; scan?: Uint8Array }

export function aJpeg({ width = 16, height = 8, before = [], after = new Uint8Array(0), exif, scan = Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4) }: JpegParts = {}): Uint8Array {
  const frame = joined([Uint8Array.of(8), big(height, 2), big(width, 2), Uint8Array.of(1, 1, 0x11, 0)]);
  return joined([
    Uint8Array.of(0xff, 0xd8), segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')), ...(exif ? [segment(0xe1, joined([latin('Exif\0\0'), exif]))] : []),
    ...before, segment(0xdb, new Uint8Array(65)), segment(0xc0, frame), segment(0xc4, new Uint8Array(20)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)), scan, Uint8Array.of(0xff, 0xd9), after,
  ]);
}

/** What cameras, editors and telephones leave in a picture. */
export const jpegTraces = (secret: string): Uint8Array[] => [
  segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`)), segment(0xe2, latin(`ICC_PROFILE\0\x01\x01${secret}`)),
  segment(0xed, latin(`Photoshop 3.0\0${secret}`)), segment(0xfe, latin(secret)), segment(0xef, latin(secret)),
];

export const pngChunk = (type: string, content: Uint8Array): Uint8Array => {
  const named = joined([latin(type), content]);
  return joined([big(content.length, 4), named, big(crc32(named), 4)]);
};

export interface PngParts { width?: number; height?: number; extra?: Uint8Array[]; after?: Uint8Array }

export function aPng({ width = 4, height = 4, extra = [], after = new Uint8Array(0) }: PngParts = {}): Uint8Array {
  const drawn = Math.min(width * height, 64);
  const header = joined([big(width, 4), big(height, 4), Uint8Array.of(8, 0, 0, 0, 0)]);
  return joined([latin('\x89PNG\r\n\x1a\n'), pngChunk('IHDR', header), ...extra,
    pngChunk('IDAT', deflateSync(new Uint8Array(drawn + height))), pngChunk('IEND', new Uint8Array(0)), after]);
}

const riffChunk = (type: string, content: Uint8Array) => joined([latin(type), little(content.length, 4), content, new Uint8Array(content.length % 2)]);

export function aWebp({ width = 16, height = 8, extra = [] as [string, Uint8Array][], flags = 0 } = {}): Uint8Array {
  const picture = joined([Uint8Array.of(0, 0, 0, 0x9d, 0x01, 0x2a), little(width, 2), little(height, 2), new Uint8Array(6)]);
  const header = joined([Uint8Array.of(flags, 0, 0, 0), little(width - 1, 3), little(height - 1, 3)]);
  const body = joined([riffChunk('VP8X', header), riffChunk('VP8 ', picture), ...extra.map(([type, content]) => riffChunk(type, content))]);
  return joined([latin('RIFF'), little(body.length + 4, 4), latin('WEBP'), body]);
}

/** The same parts make the same bytes, whenever they are put together: an archive holds the hour it was made at. */
export const zipOf = (parts: Zippable): Uint8Array => zipSync(parts, { mtime: '2026-03-02T09:00:00' });

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A text of Word; parts may be added, or put in the place of its own. */
export const aDocx = (parts: Zippable = {}, type = wordType): Uint8Array => zipOf({
  '[Content_Types].xml': latin(`<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`),
  '_rels/.rels': latin('<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/document.xml': latin(`<w:document>${'Lettre de motivation. '.repeat(200)}</w:document>`), ...parts,
});

export const anOdt = (parts: Zippable = {}): Uint8Array => zipOf({
  mimetype: [latin('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': latin('<office:document-content>Lettre</office:document-content>'),
  'META-INF/manifest.xml': latin('<manifest:manifest/>'), 'Thumbnails/thumbnail.png': aPng(), ...parts,
});

/** Changes the bytes at the first place where these letters stand, or at the last one. */
export function patched(file: Uint8Array, letters: string, offset: number, bytes: Uint8Array, isLast = false): Uint8Array {
  const copy = Buffer.from(file);
  const place = isLast ? copy.lastIndexOf(letters, undefined, 'latin1') : copy.indexOf(letters, 0, 'latin1');
  copy.set(bytes, place + offset);
  return copy;
}

export { big, joined, latin, little };
