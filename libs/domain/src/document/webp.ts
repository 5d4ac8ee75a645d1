import { faulty, type Inspection, joined, lettersAt, mostPixels, viewOf } from './inspection.js';
import { exifSaying, orientationOf } from './orientation.js';

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
const [hasProfile, hasExif, hasXmp] = [0x20, 0x08, 0x04];

/** A WebP written again without places, days, texts and profiles. */
export function rewriteWebp(bytes: Uint8Array): Inspection {
  const view = viewOf(bytes);
  const whole = view.getUint32(4, true) + 8;
  if (whole > bytes.length) return faulty('broken');
  const parts: Uint8Array[] = [];
  let [place, hasPicture, orientation] = [12, false, 1];
  while (place + 8 <= whole) {
    const type = lettersAt(bytes, place, 4);
    const length = view.getUint32(place + 4, true);
    const end = place + 8 + length + (length % 2);
    if (place + 8 + length > whole) return faulty('broken');
    const content = bytes.subarray(place + 8, place + 8 + length);
    const pixels = pixelsOf(type, content);
    if (pixels === 0) return faulty('broken');
    if (pixels > mostPixels) return faulty('too_many_pixels');
    if (type === 'EXIF') orientation = orientationOf(lettersAt(content, 0, 6) === 'Exif\0\0' ? content.subarray(6) : content);
    if (kept.has(type)) parts.push(chunk(type, content));
    hasPicture ||= type === 'VP8 ' || type === 'VP8L' || type === 'ANMF';
    place = end;
  }
  if (!hasPicture) return faulty('broken');
  return { ok: true, format: 'webp', bytes: riff(parts, orientation) };
}

// Only the extended form can say which way up; without its header there was no EXIF to begin with.
function riff(parts: readonly Uint8Array[], orientation: number): Uint8Array {
  const exif = exifSaying(orientation);
  const header = parts[0] && lettersAt(parts[0], 0, 4) === 'VP8X' ? parts[0].slice() : null;
  if (header) header[8] = ((header[8] ?? 0) & ~(hasProfile | hasExif | hasXmp)) | (exif ? hasExif : 0);
  const body = header ? [header, ...parts.slice(1), ...(exif ? [chunk('EXIF', exif)] : [])] : parts;
  const whole = joined([new Uint8Array(12), ...body]);
  whole.set(Uint8Array.from('RIFF', (letter) => letter.charCodeAt(0)), 0);
  viewOf(whole).setUint32(4, whole.length - 8, true);
  whole.set(Uint8Array.from('WEBP', (letter) => letter.charCodeAt(0)), 8);
  return whole;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(8 + content.length + (content.length % 2));
  whole.set(Uint8Array.from(type, (letter) => letter.charCodeAt(0)), 0);
  viewOf(whole).setUint32(4, content.length, true);
  whole.set(content, 8);
  return whole;
}

/** How large a chunk says that the picture is; one for what is no picture, none for what cannot be read. */
function pixelsOf(type: string, content: Uint8Array): number {
  const view = viewOf(content);
  const three = (place: number) => (view.getUint8(place) | (view.getUint8(place + 1) << 8) | (view.getUint8(place + 2) << 16)) + 1;
  if (type === 'VP8X') return content.length < 10 ? 0 : three(4) * three(7);
  if (type === 'ANMF') return content.length < 16 ? 0 : three(6) * three(9);
  if (type === 'VP8L') {
    if (content.length < 5 || content[0] !== 0x2f) return 0;
    const bits = view.getUint32(1, true);
    return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
  }
  if (type !== 'VP8 ') return 1;
  if (content.length < 10 || content[3] !== 0x9d || content[4] !== 0x01 || content[5] !== 0x2a) return 0;
  return (view.getUint16(6, true) & 0x3fff) * (view.getUint16(8, true) & 0x3fff);
}
