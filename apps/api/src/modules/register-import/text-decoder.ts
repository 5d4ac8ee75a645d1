import type { Encoding } from '@boussole/domain/register/import/encoding';

/** What windows-1252 puts from 0x80 to 0x9f; the runtime's own decoder takes some of them for control characters. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes to text, part after part, whatever the encoding; the mark at the beginning (BOM) is left out. */
export class FileTextDecoder {
  private readonly decoder: InstanceType<typeof TextDecoder> | null;

  constructor(readonly encoding: Encoding) {
    this.decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding);
  }

  push(bytes: Uint8Array): string {
    return this.decoder ? this.decoder.decode(bytes, { stream: true }) : fromWindows(bytes);
  }

  end(): string {
    return this.decoder?.decode() ?? '';
  }
}

function fromWindows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (sign) => special[sign.charCodeAt(0) - 0x80] ?? sign);
}
