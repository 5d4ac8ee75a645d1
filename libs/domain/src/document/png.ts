import { crc32, faulty, type Inspection, joined, lettersAt, mostPixels, viewOf } from './inspection.js';
import { exifSaying, orientationOf } from './orientation.js';

/** What a picture is made of; everything else is a text, a date, a place, a profile or an animation. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs']);

/** A PNG written again without anything that drawing does not need; whatever follows its end is left behind. */
export function rewritePng(bytes: Uint8Array): Inspection {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let [place, hasData, isWhole, orientation] = [8, false, false, 1];
  while (!isWhole && place + 12 <= bytes.length) {
    const length = view.getUint32(place);
    const end = place + 12 + length;
    if (end > bytes.length) return faulty('broken');
    const type = lettersAt(bytes, place + 4, 4);
    if (crc32(bytes.subarray(place + 4, end - 4)) !== view.getUint32(end - 4)) return faulty('broken');
    if ((place === 8) !== (type === 'IHDR')) return faulty('broken');
    if (type === 'IHDR') {
      const fault = faultOfHeader(view, length);
      if (fault) return fault;
    }
    if (type === 'eXIf') orientation = orientationOf(bytes.subarray(place + 8, end - 4));
    if (/^[A-Z]/.test(type) && !kept.has(type)) return faulty('broken');
    if (kept.has(type)) parts.push(bytes.subarray(place, end));
    hasData ||= type === 'IDAT';
    isWhole = type === 'IEND';
    place = end;
  }
  if (!isWhole || !hasData) return faulty('broken');
  const exif = exifSaying(orientation);
  return { ok: true, format: 'png', bytes: joined(exif ? [...parts.slice(0, 2), chunk('eXIf', exif), ...parts.slice(2)] : parts) };
}

function faultOfHeader(view: DataView, length: number): Inspection | null {
  if (length !== 13) return faulty('broken');
  const pixels = view.getUint32(16) * view.getUint32(20);
  if (pixels === 0) return faulty('broken');
  return pixels > mostPixels ? faulty('too_many_pixels') : null;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = joined([new Uint8Array(4), Uint8Array.from(type, (letter) => letter.charCodeAt(0)), content, new Uint8Array(4)]);
  const view = viewOf(whole);
  view.setUint32(0, content.length);
  view.setUint32(whole.length - 4, crc32(whole.subarray(4, whole.length - 4)));
  return whole;
}
