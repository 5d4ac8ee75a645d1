import { createServer, type Server, type Socket } from 'node:net';

/** How the double answers: as a scanner does, or as one that is in trouble. */
export type Mood = 'well' | 'silent' | 'hangs up' | 'too large' | 'nonsense';

/** Speaks clamd's INSTREAM: pieces with their length, an empty one, then one line. Knows one virus, the one made for tests. */
export class ClamdDouble {
  mood: Mood = 'well';
  readonly seen: Buffer[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server, readonly url: string) {}

  static async open(virus: Buffer): Promise<ClamdDouble> {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    const double = new ClamdDouble(server, `tcp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    server.on('connection', (socket) => double.answer(socket, virus));
    return double;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  private answer(socket: Socket, virus: Buffer): void {
    this.sockets.add(socket);
    let waiting = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      waiting = Buffer.concat([waiting, piece]);
      const file = fileIn(waiting);
      if (this.mood === 'hangs up') socket.destroy();
      if (file === null || this.mood === 'silent') return;
      this.seen.push(file);
      const said = file.includes(virus) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      socket.end({ well: said, 'too large': 'INSTREAM size limit exceeded. ERROR', nonsense: 'UNKNOWN COMMAND', silent: '', 'hangs up': '' }[this.mood] + '\0');
    });
  }
}

/** The file, once its last piece has come. */
function fileIn(bytes: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (bytes.toString('latin1', 0, command.length) !== command) return null;
  const pieces: Buffer[] = [];
  let place = command.length;
  while (place + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(place);
    if (length === 0) return Buffer.concat(pieces);
    if (place + 4 + length > bytes.length) return null;
    pieces.push(bytes.subarray(place + 4, place + 4 + length));
    place += 4 + length;
  }
  return null;
}
