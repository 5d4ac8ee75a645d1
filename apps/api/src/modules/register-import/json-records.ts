/** One object of an exchange file, as it stands in it. */
export interface JsonRecord {
  /** The list that it stands in, by name; null in a list without a name, and where each line is an object. */
  readonly list: string | null;
  readonly bytes: Buffer;
  /** It does not end, or it is larger than anything a sheet could say. */
  readonly isBroken: boolean;
}

const largest = 4 * 1024 * 1024;

/** Names under which exchange files keep their lists. */
const knownLists = new Set(['organizations', 'locations', 'services', 'service_at_locations', 'contents', 'structures', 'items', 'data',
  'results']);

const [quote, backslash, colon, comma, openList, closeList, openObject, closeObject] = [...Buffer.from('"\\:,[]{}')];
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * The objects of a JSON file one by one, whatever its size: a list of objects, an object that holds such lists, or an
 * object a line. Only brackets and quotes are looked at here; what stands between them is the caller's to parse.
 */
export class JsonRecords {
  private depth = 0;
  private isInText = false;
  private isEscaped = false;
  private text = '';
  private name: string | null = null;
  private isNameNext = false;
  /** At which depth records stand: 0 where each object stands alone, 1 in a bare list, 2 in the lists of an object. */
  private recordDepth: number | null = null;
  private list: string | null = null;
  private pieces: Buffer[] = [];
  private size = 0;
  private start = -1;
  private isDropping = false;
  private hasIdentity = false;
  /** Something stands where only objects may: this is no exchange file. */
  isForeign = false;

  *feed(chunk: Uint8Array): Generator<JsonRecord> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.size > 0 || this.start >= 0) this.start = 0;
    for (let place = 0; place < bytes.length; place += 1) {
      const byte = bytes[place] ?? 0;
      if (this.isInText) this.readText(byte);
      else if (byte === quote) this.openText();
      else if (byte === openObject || byte === openList) this.open(byte, place);
      else if (byte === closeObject || byte === closeList) {
        const record = this.close(bytes, place);
        if (record) yield record;
      } else if (byte === colon && this.depth === 1) this.name = this.text;
      else if (byte === comma && this.depth === 1) this.isNameNext = true;
      else if (this.depth === 0 && !isSpace(byte) && !isMark(byte)) this.isForeign = true;
    }
    this.keep(bytes, bytes.length);
  }

  /** What was still open when the file ended. */
  *end(): Generator<JsonRecord> {
    if (this.size > 0) yield { list: this.list, bytes: Buffer.concat(this.pieces), isBroken: true };
    else if (this.depth > 0) yield { list: this.list, bytes: Buffer.alloc(0), isBroken: true };
  }

  private readText(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === backslash) this.isEscaped = true;
    else if (byte === quote) {
      this.isInText = false;
      if (this.depth === 1 && this.isNameNext && (this.text === 'id' || this.text === 'name' || this.text === 'nom')) this.hasIdentity = true;
      this.isNameNext = false;
    } else if (this.depth === 1 && this.text.length < 60) this.text += String.fromCharCode(byte);
  }

  private openText(): void {
    this.isInText = true;
    if (this.depth === 1) this.text = '';
    if (this.depth === 0) this.isForeign = true;
  }

  private open(byte: number, place: number): void {
    this.depth += 1;
    if (this.depth === 1) {
      this.isNameNext = byte === openObject;
      this.name = null;
      this.hasIdentity = false;
      this.recordDepth = byte === openList ? 1 : null;
      if (byte === openObject) this.begin(place);
    } else if (this.depth === 2 && this.recordDepth !== 1) {
      // An object that names itself is a record, even when it holds lists of its own.
      if (byte === openList && !this.hasIdentity && this.name !== null && knownLists.has(this.name)) {
        this.recordDepth = 2;
        this.list = this.name;
        this.forget();
      }
    }
    if (byte === openObject && this.recordDepth !== null && this.depth === this.recordDepth + 1
      && (this.recordDepth === 1 || this.list === this.name)) this.begin(place);
  }

  private close(bytes: Buffer, place: number): JsonRecord | null {
    if (this.depth === 0) {
      this.isForeign = true;
      return null;
    }
    this.depth -= 1;
    if (this.depth === 1 && this.recordDepth === 2 && bytes[place] === closeList) this.list = null;
    const isEnd = this.start >= 0 && bytes[place] === closeObject
      && this.depth === (this.recordDepth === null ? 0 : this.recordDepth);
    if (!isEnd) return null;
    this.keep(bytes, place + 1);
    const [only, ...more] = this.pieces;
    const record = { list: this.list, bytes: only && more.length === 0 ? only : Buffer.concat(this.pieces), isBroken: this.isDropping };
    this.forget();
    return record;
  }

  private begin(place: number): void {
    this.forget();
    this.start = place;
  }

  private forget(): void {
    this.pieces = [];
    this.size = 0;
    this.start = -1;
    this.isDropping = false;
  }

  private keep(bytes: Buffer, until: number): void {
    if (this.start < 0) return;
    const piece = bytes.subarray(this.start, until);
    // An object that holds everything, under names nobody knows, would otherwise fill the memory.
    if (this.size + piece.length > largest) this.isDropping = true;
    else this.pieces.push(Buffer.from(piece));
    this.size += this.isDropping ? 0 : piece.length;
    this.start = 0;
  }
}

// The mark that some programs put before UTF-8, and the comma that others put between objects.
const isMark = (byte: number): boolean => byte === 0xef || byte === 0xbb || byte === 0xbf || byte === comma;
