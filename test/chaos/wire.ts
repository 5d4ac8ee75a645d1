import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/free-port.js';
import { dice } from './dice.js';

const resetEvery = 1_000;

/**
 * A wire that is slow, loses connections, or falls silent. A connection that was open while it was silent stays deaf for ever, as one does whose far end
 * is gone without a word: nothing of a stream may be missing in its middle.
 */
export class Wire {
  /** How long each piece is on its way, each way. */
  delay = 0;
  /** How many of a hundred connections are reset each second. */
  resets = 0;
  private isSilent = false;
  private readonly pairs = new Map<Socket, { far: Socket; isDeaf: boolean }>();
  private readonly chance = dice();

  private constructor(
    readonly port: number, private target: { host: string; port: number }, private readonly server: Server, private readonly resetting: NodeJS.Timeout,
  ) {}

  static async before(url: string): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const wire: Wire = new Wire(await freePort(), { host: hostname, port: Number(port) }, server, setInterval(() => wire.reset(), resetEvery));
    server.on('connection', (near) => wire.join(near));
    await once(server.listen(wire.port, '127.0.0.1'), 'listening');
    return wire;
  }

  /** The same address, by way of the wire. */
  through(url: string): string {
    const through = new URL(url);
    through.hostname = '127.0.0.1';
    through.port = String(this.port);
    return through.href;
  }

  /** Elsewhere from now on: whoever was connected is disconnected. */
  lead(url: string): void {
    const { hostname, port } = new URL(url);
    this.target = { host: hostname, port: Number(port) };
    for (const near of this.pairs.keys()) near.destroy();
  }

  silence(): void {
    this.isSilent = true;
    for (const pair of this.pairs.values()) pair.isDeaf = true;
  }

  heal(): void {
    this.isSilent = false;
    this.delay = 0;
    this.resets = 0;
  }

  async close(): Promise<void> {
    clearInterval(this.resetting);
    for (const near of this.pairs.keys()) near.destroy();
    await once(this.server.close(), 'close');
  }

  private reset(): void {
    for (const near of this.pairs.keys()) if (this.chance() * 100 < this.resets) near.resetAndDestroy();
  }

  private join(near: Socket): void {
    const far = connect(this.target);
    const pair = { far, isDeaf: this.isSilent };
    this.pairs.set(near, pair);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      // One piece after the other, however the delay changes meanwhile.
      let last: Promise<unknown> = Promise.resolve();
      from.on('data', (piece) => {
        const arrives = Promise.all([last, this.delay > 0 ? pause(this.delay) : null]);
        last = arrives.then(() => { if (!pair.isDeaf && to.writable) to.write(piece); });
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        this.pairs.delete(near);
        if (!pair.isDeaf || from === near) to.destroy();
      });
    }
  }
}
