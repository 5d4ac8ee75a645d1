const block = 512;

/** A file of an archive: its path from the root, how many bytes; a folder ends with "/" and has none. */
export interface Entry { readonly path: string; readonly size: number }

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

/** The block before each file, as POSIX ustar says; paths of PostgreSQL's own files are short. */
export function headerOf({ path, size }: Entry): Buffer {
  const isFolder = path.endsWith('/');
  if (Buffer.byteLength(path) > 99) throw new Error('a path too long for the archive');
  const header = Buffer.alloc(block);
  const write = (text: string, at: number): void => void header.write(text, at, 'latin1');
  write(path, 0);
  write(octal(isFolder ? 0o700 : 0o600, 8), 100);
  write(octal(0, 8), 108);
  write(octal(0, 8), 116);
  write(octal(size, 12), 124);
  write(octal(0, 12), 136);
  write(' '.repeat(8), 148);
  write(isFolder ? '5' : '0', 156);
  write('ustar\x0000', 257);
  write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** What fills the last block of a file. */
export const paddingOf = (size: number): Buffer => Buffer.alloc((block - size % block) % block);

/** What ends an archive. */
export const archiveEnd = Buffer.alloc(2 * block);

/** Reads an archive piece by piece: each file with its bytes as they come. */
export async function* entriesOf(archive: AsyncIterable<Buffer>): AsyncGenerator<Entry & { readonly bytes: AsyncGenerator<Buffer> }> {
  const source = new Source(archive);
  for (;;) {
    const header = await source.take(block);
    if (!header || header[0] === 0) return;
    const path = header.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '');
    const size = Number.parseInt(header.subarray(124, 136).toString('latin1'), 8);
    yield { path, size, bytes: source.piece(size) };
    await source.take(paddingOf(size).length);
  }
}

/** Bytes that come in pieces of any length, asked for in lengths of our own. */
class Source {
  private readonly pieces: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(archive: AsyncIterable<Buffer>) {
    this.pieces = archive[Symbol.asyncIterator]();
  }

  /** So many bytes at once; nothing at the end. */
  async take(length: number): Promise<Buffer | null> {
    while (this.rest.length < length) {
      const next = await this.pieces.next();
      if (next.done) return null;
      this.rest = Buffer.concat([this.rest, next.value]);
    }
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return taken;
  }

  async* piece(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0;) {
      if (this.rest.length === 0) {
        const next = await this.pieces.next();
        if (next.done) throw new Error('the archive ends in the middle of a file');
        this.rest = next.value;
      }
      const some = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(some.length);
      left -= some.length;
      yield some;
    }
  }
}
