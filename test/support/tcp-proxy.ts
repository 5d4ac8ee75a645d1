import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './free-port.js';

/** A wire between two programs that can be cut, or swallow everything without a word. */
export class TcpProxy {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private isHole = false;

  private constructor(readonly port: number, private readonly target: { host: string; port: number }) {}

  static async before(url: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(url);
    const proxy = new TcpProxy(await freePort(), { host: hostname, port: Number(port) });
    await proxy.restore();
    return proxy;
  }

  /** The same address, by way of the wire. */
  through(url: string): string {
    const through = new URL(url);
    through.hostname = '127.0.0.1';
    through.port = String(this.port);
    return through.href;
  }

  /** Nobody gets through, and who was connected is disconnected. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = null;
    this.sockets.forEach((socket) => socket.destroy());
    if (server) await once(server.close(), 'close');
  }

  /** Connections stay open and are taken, and nothing ever arrives. */
  blackHole(): void {
    this.isHole = true;
  }

  async restore(): Promise<void> {
    this.isHole = false;
    if (this.server) return;
    this.server = createServer((near) => this.join(near, connect(this.target))).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  private join(near: Socket, far: Socket): void {
    for (const [from, to] of [[near, far], [far, near]] as const) {
      this.sockets.add(from);
      from.on('data', (piece) => { if (!this.isHole) to.write(piece); });
      from.on('error', () => undefined);
      from.on('close', () => { this.sockets.delete(from); to.destroy(); });
    }
  }
}
