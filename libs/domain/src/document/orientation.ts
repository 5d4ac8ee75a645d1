import { viewOf } from './inspection.js';

const orientationTag = 0x0112;

/** Which way up a picture says that it is (1 to 8), from its EXIF; 1 when it says nothing that can be read. */
export function orientationOf(exif: Uint8Array): number {
  if (exif.length < 14) return 1;
  const view = viewOf(exif);
  const isLittle = view.getUint16(0) === 0x4949;
  if (!isLittle && view.getUint16(0) !== 0x4d4d) return 1;
  const start = view.getUint32(4, isLittle);
  if (start < 8 || start + 2 > exif.length) return 1;
  const count = Math.min(view.getUint16(start, isLittle), 200);
  for (let place = start + 2; place < start + 2 + count * 12 && place + 12 <= exif.length; place += 12) {
    if (view.getUint16(place, isLittle) !== orientationTag) continue;
    const value = view.getUint16(place + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An EXIF that says which way up and nothing else: no place, no day, no camera. Null when there is nothing to say. */
export function exifSaying(orientation: number): Uint8Array | null {
  if (orientation === 1) return null;
  const exif = new Uint8Array(26);
  const view = viewOf(exif);
  view.setUint32(0, 0x4d4d002a);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, orientationTag);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return exif;
}
