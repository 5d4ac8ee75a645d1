import { faulty, type Inspection, joined, lettersAt, mostPixels, viewOf } from './inspection.js';
import { exifSaying, orientationOf } from './orientation.js';

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
/** What decoding needs besides frames and scans: arithmetic and Huffman tables, quantisation, restarts, lines. */
const needed = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/** A JPEG written again without anything that decoding does not need; whatever follows its end is left behind. */
export function rewriteJpeg(bytes: Uint8Array): Inspection {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let [place, pixels, scans, orientation] = [2, 0, 0, 1];
  while (place + 4 <= bytes.length) {
    if (bytes[place] !== 0xff) return faulty('broken');
    const marker = bytes[place + 1] ?? 0;
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === endOfImage) break;
    if (marker === startOfImage || marker === 0 || isRestart(marker)) return faulty('broken');
    const length = view.getUint16(place + 2);
    const end = place + 2 + length;
    if (length < 2 || end > bytes.length) return faulty('broken');
    const segment = bytes.subarray(place, end);
    if (marker === 0xe1) orientation = orientation === 1 ? orientationIn(segment) : orientation;
    if (isFrame(marker)) {
      if (pixels > 0 || length < 11) return faulty('broken');
      pixels = view.getUint16(place + 5) * view.getUint16(place + 7);
      if (pixels === 0) return faulty('broken');
      if (pixels > mostPixels) return faulty('too_many_pixels');
    }
    if (isFrame(marker) || needed.has(marker)) kept.push(segment);
    if (marker === 0xee && lettersAt(segment, 4, 5) === 'Adobe' && length >= 14) kept.push(adobe(segment));
    place = end;
    if (marker !== startOfScan) continue;
    if (pixels === 0) return faulty('broken');
    scans += 1;
    place = endOfScan(bytes, end);
    kept.push(bytes.subarray(end - length - 2, place));
  }
  if (scans === 0 || bytes[place] !== 0xff || bytes[place + 1] !== endOfImage) return faulty('broken');
  const exif = exifSaying(orientation);
  return { ok: true, format: 'jpeg', bytes: joined([kept[0] ?? bytes, ...(exif ? [exifSegment(exif)] : []), ...kept.slice(1), Uint8Array.of(0xff, endOfImage)]) };
}

const orientationIn = (segment: Uint8Array): number => (lettersAt(segment, 4, 6) === 'Exif\0\0' ? orientationOf(segment.subarray(10)) : 1);

function exifSegment(exif: Uint8Array): Uint8Array {
  const length = exif.length + 8;
  return joined([Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff, 0x45, 0x78, 0x69, 0x66, 0, 0), exif]);
}

// How its colours are meant: twelve bytes; whatever was written behind them goes.
const adobe = (segment: Uint8Array): Uint8Array => joined([Uint8Array.of(0xff, 0xee, 0, 14), segment.subarray(4, 16)]);

/** Where the compressed picture ends: at the first marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let place = from;
  while (place + 1 < bytes.length) {
    const next = bytes[place + 1] ?? 0;
    if (bytes[place] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return place;
    place += 1;
  }
  return bytes.length;
}
