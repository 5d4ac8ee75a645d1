import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A short message as the gateway took it; `copies`: how often it was given under this key. */
export interface TakenSms { readonly key: string; readonly to: string; readonly text: string; readonly token: string; copies: number }

/**
 * How the next message goes wrong: refused with a status, no answer at all, taken and the line cut, taken and answered with something that is
 * no JSON, refused before anything was read.
 */
export type SmsFault = { status: number } | { silent: true } | { dropped: true } | { nonsense: true } | { cut: true };

/** A real gateway of short messages on this machine: it knows keys, keeps what it gets, and fails on demand. */
export class SmsDouble {
  readonly taken: TakenSms[] = [];
  /** One for each message, in order. */
  readonly faults: SmsFault[] = [];
  asked = 0;
  private readonly open: ServerResponse[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<SmsDouble> {
    const server = createServer();
    const double = new SmsDouble(server);
    server.on('request', (request, response) => { void double.answer(request, response); });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return double;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/messages`; // it listens on a port
  }

  to(number: string): TakenSms[] {
    return this.taken.filter((sms) => sms.to === number);
  }

  async stop(): Promise<void> {
    for (const response of this.open) response.destroy();
    this.server.closeAllConnections();
    await new Promise<void>((done) => this.server.close(() => done()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    this.open.push(response);
    const fault = this.faults.shift();
    if (fault && 'cut' in fault) return void request.socket.destroy();
    let body = '';
    for await (const piece of request) body += String(piece);
    if (fault && 'status' in fault) return this.say(response, fault.status, { error: 'no, not for +32470000000' });
    const id = this.take(String(request.headers['idempotency-key']), String(request.headers.authorization ?? ''), body);
    if (fault && 'silent' in fault) return;
    if (fault && 'dropped' in fault) return void request.socket.destroy();
    if (fault && 'nonsense' in fault) return void response.writeHead(200).end('<html>taken</html>');
    this.say(response, 202, { id });
  }

  private take(key: string, token: string, body: string): string {
    const { to, text } = JSON.parse(body) as { to: string; text: string }; // what our port posts
    const known = this.taken.find((sms) => sms.key === key);
    if (known) known.copies += 1;
    else this.taken.push({ key, to, text, token, copies: 1 });
    return `gateway-${key.slice(0, 8)}`;
  }

  private say(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}
