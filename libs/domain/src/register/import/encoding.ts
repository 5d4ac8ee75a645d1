export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** Below this share of zero bytes in one half of the places, a text is not held for UTF-16. */
const zeroShare = 0.3;

/** Finds in which encoding a file is written while it comes in, part after part: the answer is sure once all of it was seen. */
export class EncodingDetector {
  private readonly utf8 = new Utf8Check();
  private readonly beginning: number[] = [];
  private readonly zeros = [0, 0];
  private count = 0;

  push(chunk: Uint8Array): void {
    for (let place = 0; this.beginning.length < 3 && place < chunk.length; place += 1) this.beginning.push(chunk[place] ?? 0);
    let zero = chunk.indexOf(0);
    while (zero >= 0) {
      const half = (this.count + zero) % 2;
      this.zeros[half] = (this.zeros[half] ?? 0) + 1;
      zero = chunk.indexOf(0, zero + 1);
    }
    this.count += chunk.length;
    this.utf8.push(chunk);
  }

  verdict(): Encoding {
    const [first, second, third] = this.beginning;
    if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
    if (first === 0xff && second === 0xfe) return 'utf-16le';
    if (first === 0xfe && second === 0xff) return 'utf-16be';
    const [even = 0, odd = 0] = this.zeros;
    const enough = (this.count / 2) * zeroShare;
    if (odd > enough && odd > 3 * even) return 'utf-16le';
    if (even > enough && even > 3 * odd) return 'utf-16be';
    return this.utf8.isValid() ? 'utf-8' : 'windows-1252';
  }
}

/** The same, of bytes that are all there. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const detector = new EncodingDetector();
  detector.push(bytes);
  return detector.verdict();
}

/** Whether bytes are UTF-8, to the letter: no overlong form, no surrogate, nothing beyond Unicode, no character cut at the end. */
class Utf8Check {
  private isWrong = false;
  private expected = 0;
  private low = 0x80;
  private high = 0xbf;

  push(chunk: Uint8Array): void {
    if (this.isWrong || this.expected === 0 && isPlain(chunk)) return;
    for (const byte of chunk) {
      if (this.expected > 0) {
        if (byte < this.low || byte > this.high) { this.isWrong = true; return; }
        this.low = 0x80;
        this.high = 0xbf;
        this.expected -= 1;
      } else if (byte >= 0x80 && !this.begin(byte)) { this.isWrong = true; return; }
    }
  }

  isValid(): boolean { return !this.isWrong && this.expected === 0; }

  private begin(byte: number): boolean {
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.expected = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) this.low = 0xa0;
    if (byte === 0xed) this.high = 0x9f;
    if (byte === 0xf0) this.low = 0x90;
    if (byte === 0xf4) this.high = 0x8f;
    return true;
  }
}

/** Whether no byte goes beyond ASCII: most files of figures, and four of their bytes are looked at together. */
function isPlain(bytes: Uint8Array): boolean {
  const isByte = (byte: number): boolean => byte < 0x80;
  if (bytes.length < 8) return bytes.every(isByte);
  const before = (4 - bytes.byteOffset % 4) % 4;
  const fours = new Uint32Array(bytes.buffer, bytes.byteOffset + before, (bytes.length - before) >> 2);
  for (const four of fours) if ((four & 0x80808080) !== 0) return false;
  return bytes.subarray(0, before).every(isByte) && bytes.subarray(before + 4 * fours.length).every(isByte);
}
