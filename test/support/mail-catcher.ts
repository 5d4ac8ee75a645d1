import { once } from 'node:events';
import type { Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { freePort } from './free-port.js';

/** A mail as it was accepted; what was taken and then not acknowledged counts as well. */
export interface CaughtMail { readonly to: string; readonly from: string; readonly messageId: string; readonly email: Email; readonly at: Date }

type Stage = 'connection' | 'sender' | 'recipient' | 'content';

/** How the next mail goes wrong: a refusal at one stage, no answer at all, or a mail taken without a word of it. */
export type Fault = { at: Stage; code: number } | { at: Stage; silent: true } | { at: 'content'; dropped: true };

/** A real mail server on this machine, that keeps what it gets and fails on demand. */
export class MailCatcher {
  readonly mails: CaughtMail[] = [];
  /** Taken one by one, in order, each at its stage. */
  readonly faults: Fault[] = [];
  /** How long it keeps a sender waiting after it has taken a mail: the moment in which a sender may die. */
  slowness = 0;
  connections = 0;
  /** The clock that a mail's arrival is read from. */
  now = () => new Date();
  private server: SMTPServer | null = null;
  private readonly sockets = new Map<number, Socket>();

  private constructor(readonly port: number, private readonly accounts: ReadonlyMap<string, string> | null) {}

  static async open(accounts: Record<string, string> | null = null): Promise<MailCatcher> {
    const catcher = new MailCatcher(await freePort(), accounts && new Map(Object.entries(accounts)));
    await catcher.start();
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  to(address: string): CaughtMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: this.accounts === null, disabledCommands: ['STARTTLS'], allowInsecureAuth: true, closeTimeout: 10,
      onAuth: (auth, _session, done) => (auth.username && this.accounts?.get(auth.username) === auth.password
        ? done(null, { user: auth.username }) : done(Object.assign(new Error('wrong password of nadia@secret.example'), { responseCode: 535 }))),
      onConnect: (session, done) => { this.connections += 1; this.at('connection', session, done); },
      onMailFrom: (_address, session, done) => this.at('sender', session, done),
      onRcptTo: (_address, session, done) => this.at('recipient', session, done),
      onData: (stream, session, done) => { void this.take(stream, session, done); },
    });
    server.on('error', () => undefined); // a sender that was killed is no trouble of ours
    const listening = server.listen(this.port, '127.0.0.1');
    listening.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      this.sockets.set(port, socket.once('close', () => this.sockets.delete(port)));
    });
    await once(listening, 'listening');
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const socket of this.sockets.values()) socket.destroy();
    await new Promise<void>((done) => (server ? server.close(done) : done()));
  }

  private at(stage: Stage, session: SMTPServerSession, done: (error?: Error | null) => void): void {
    const [fault] = this.faults;
    if (fault?.at !== stage) return done();
    this.faults.shift();
    if ('silent' in fault) return;
    if ('dropped' in fault) return void this.sockets.get(session.remotePort)?.destroy();
    const quoting = session.envelope.rcptTo.map(({ address }) => address).join(' ') || 'somebody@secret.example';
    done(Object.assign(new Error(`no, not for ${quoting}`), { responseCode: fault.code }));
  }

  private async take(stream: AsyncIterable<Buffer>, session: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    try {
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece);
      const [fault] = this.faults;
      const isRefused = fault?.at === 'content' && 'code' in fault;
      if (!isRefused) {
        const email = await PostalMime.parse(Buffer.concat(pieces));
        const [to] = session.envelope.rcptTo.map(({ address }) => address);
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        this.mails.push({ to: to ?? '', from, messageId: email.messageId ?? '', email, at: this.now() });
      }
      if (this.slowness > 0) await new Promise((waited) => setTimeout(waited, this.slowness));
      this.at('content', session, done);
    } catch {
      done(new Error('interrupted'));
    }
  }
}
