import { Inflate, Unzip, type UnzipDecoder, type UnzipFile } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** The file is no workbook that can be read; the message says why, for the journal of the run. */
export class UnreadableWorkbook extends Error {}

/** Opens the file from its beginning; called more than once, since a workbook keeps its texts apart from its sheets. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

/** Takes in the bytes of one part of the archive, in order. */
export interface Part {
  push(bytes: Uint8Array, isLast: boolean): void;
}

/** A workbook of 100,000 rows unpacks to some 200 MB; what goes far beyond was made to fill the memory. */
const mostUnpacked = 1_500_000_000;
/** Little is pushed at once: sixteen kilobytes may unpack to some megabytes. */
const atOnce = 16_384;

/** Gives each part that is wanted to its reader, and yields after every few bytes of the archive. */
export async function* unzip(open: OpenFile, partFor: (name: string) => Part | null): AsyncGenerator<void> {
  let unpacked = 0;
  let wanted = 0;
  const archive = new Unzip();
  archive.register(decoderFor((name) => partFor(plainName(name)) !== null));
  archive.onfile = (file: UnzipFile) => {
    const part = partFor(plainName(file.name));
    if (part) wanted += 1;
    file.ondata = (error, bytes, isLast) => {
      if (error) throw error;
      unpacked += bytes.length;
      if (unpacked > mostUnpacked) throw new UnreadableWorkbook('too large once unpacked');
      part?.push(bytes, isLast);
    };
    file.start();
  };
  for await (const chunk of open()) {
    for (let from = 0; from < chunk.length; from += atOnce) {
      const bytes = chunk.subarray(from, from + atOnce);
      orUnreadable(() => archive.push(bytes, false));
      yield;
    }
  }
  orUnreadable(() => archive.push(new Uint8Array(0), true));
  if (wanted === 0) throw new UnreadableWorkbook('not a workbook');
  yield;
}

const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Unpacks what is wanted and lets the rest go by: kept unread, it would fill the memory. */
function decoderFor(isWanted: (name: string) => boolean) {
  return class implements UnzipDecoder {
    static compression = 8;
    ondata: UnzipDecoder['ondata'];
    private readonly inflate: Inflate | null;

    constructor(name: string) {
      this.inflate = isWanted(name) ? new Inflate((bytes, isLast) => this.ondata(null, bytes, isLast)) : null;
    }

    push(bytes: Uint8Array, isLast: boolean): void {
      this.inflate?.push(bytes, isLast);
    }
  };
}

function orUnreadable(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw new UnreadableWorkbook(error instanceof Error ? error.message : 'broken archive');
  }
}

/** Reads XML as it comes; what stands before the colon of a name is left out. */
export abstract class XmlPart implements Part {
  private readonly decoder = new TextDecoder();
  private readonly parser = new SaxesParser({ xmlns: false, position: false });

  constructor() {
    this.parser.on('opentag', (tag) => this.open(localName(tag.name), tag.attributes));
    this.parser.on('closetag', (tag) => this.close(localName(tag.name)));
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
    this.parser.on('error', (error) => { throw new UnreadableWorkbook(error.message); });
  }

  push(bytes: Uint8Array, isLast: boolean): void {
    this.parser.write(this.decoder.decode(bytes, { stream: !isLast }));
    if (isLast) this.parser.close();
  }

  protected open(_name: string, _attributes: SaxesTagPlain['attributes']): void {}
  protected close(_name: string): void {}
  protected text(_text: string): void {}
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Office writes signs that XML cannot hold as "_x000D_". */
export const unescaped = (text: string): string =>
  (text.includes('_x') ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);
