import { connect, type Socket } from 'node:net';
import { NotNow } from '../../platform/not-now.js';

/** What a scanner says of some bytes: nothing known, or the name that it gives to what it found. */
export type ScanAnswer = { readonly isClean: true } | { readonly isClean: false; readonly found: string };

const pieceLength = 64 * 1024;
const patience = 30_000;

/** Asks a clamd about a file (INSTREAM: pieces with their length, then none). No answer is an error: it is asked again later. */
export async function scan(scanner: URL, bytes: Uint8Array): Promise<ScanAnswer> {
  const answer = (await ask(scanner, bytes)).replace(/\0+$/, '').trim();
  if (answer === 'stream: OK') return { isClean: true };
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (!found) throw new NotNow(`the scanner did not look: ${answer.slice(0, 80)}`);
  return { isClean: false, found };
}

function ask(scanner: URL, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(scanner);
    let answer = '';
    socket.setTimeout(patience, () => socket.destroy(new NotNow('the scanner does not answer')));
    socket.on('data', (piece) => { answer += piece.toString('latin1'); });
    socket.on('error', reject);
    socket.on('close', () => (answer ? resolve(answer) : reject(new NotNow('the scanner hung up'))));
    socket.on('connect', () => send(socket, bytes));
  });
}

const open = (scanner: URL): Socket => (scanner.protocol === 'unix:'
  ? connect(decodeURIComponent(scanner.pathname)) : connect(Number(scanner.port || 3310), scanner.hostname));

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let place = 0; place < bytes.length; place += pieceLength) {
    const piece = bytes.subarray(place, place + pieceLength);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    socket.write(piece);
  }
  socket.write(Buffer.alloc(4));
}
