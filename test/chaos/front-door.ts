import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const askedEvery = 250;
const patience = 2_000;

interface House { readonly port: number; isReady: boolean }

/**
 * What stands before several API processes in production, at its simplest: asks each whether it is ready, gives requests to those that are, in turn,
 * keeps its connections to them, and asks nobody twice: what one of them drops has failed.
 */
export class FrontDoor {
  /** Requests that no answer came to, by what went wrong. */
  readonly dropped = new Map<string, number>();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private turn = 0;

  private constructor(private readonly server: Server, private readonly houses: House[], private readonly asking: NodeJS.Timeout) {}

  static async before(ports: readonly number[]): Promise<FrontDoor> {
    const houses = ports.map((port) => ({ port, isReady: false }));
    const server = createServer();
    const door = new FrontDoor(server, houses, setInterval(() => { for (const house of houses) void door.look(house); }, askedEvery));
    server.on('request', (asked, answer) => door.pass(asked, answer));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return door;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`; // it listens on TCP
  }

  isReady(port: number): boolean {
    return this.houses.some((house) => house.port === port && house.isReady);
  }

  async close(): Promise<void> {
    clearInterval(this.asking);
    this.server.closeAllConnections();
    this.agent.destroy();
    await once(this.server.close(), 'close');
  }

  private async look(house: House): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${house.port}/health/ready`, { signal: AbortSignal.timeout(patience) }).catch(() => null);
    house.isReady = answer?.status === 200;
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const open = this.houses.filter(({ isReady }) => isReady);
    const house = open[this.turn++ % open.length];
    if (!house) return this.drop(answer, 'nobody is ready');
    const { method, url: path, headers } = asked;
    const onward = request({ host: '127.0.0.1', port: house.port, method, path, headers, agent: this.agent }, (from) => {
      const { connection: _, 'keep-alive': __, ...kept } = from.headers; // of that wire alone
      answer.writeHead(from.statusCode ?? 502, kept);
      from.pipe(answer);
    });
    onward.on('error', (error: NodeJS.ErrnoException) => this.drop(answer, error.code ?? error.name));
    asked.pipe(onward);
  }

  private drop(answer: ServerResponse, why: string): void {
    this.dropped.set(why, (this.dropped.get(why) ?? 0) + 1);
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end();
  }
}
