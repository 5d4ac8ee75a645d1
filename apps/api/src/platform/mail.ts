import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from './config.js';
import { Database } from './database.js';
import { isUnreached } from './unreached.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A date for the reader's calendar. */
  readonly ics?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string };
  /** Where its reader stops such mails: of every mail that she may do without. */
  readonly stopAt?: string;
}

/** What the gateway said: gone, try later, or never. Unanswered: it said nothing, and may have taken it. */
export type Posted = { state: 'sent'; gatewayId: string } | { state: 'later' | 'never'; failure: string; isUnanswered?: boolean };

/** The name that every copy of what is posted under this key carries. */
export const mailIdOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40);

// A server that has stopped answering is left before the lease on its mail runs out (outbox.ts); SMTP_URL may say otherwise.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

// Only a refusal of this recipient or of this mail is final: a wrong password or sender of ours is repaired, then it leaves.
const finalAt = ['RCPT TO', 'DATA'];

/** The one place that speaks SMTP; a demonstration without a server keeps its mails on a page. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(@Inject(CONFIG) private readonly config: Config, private readonly db: Database) {
    this.transport = config.smtpUrl ? createTransport({ url: config.smtpUrl, ...patience }, { from: config.mailFrom }) : null;
  }

  /** Sends under a key: every copy of one delivery carries the same Message-ID. */
  post(key: string, mail: Mail): Promise<Posted> {
    return this.transport ? this.overSmtp(this.transport, key, mail) : this.toPage(key, mail);
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private async overSmtp(transport: Transporter, key: string, { ics, stopAt, ...mail }: Mail): Promise<Posted> {
    const messageId = `<${mailIdOf(key)}@${this.config.publicUrl.hostname}>`;
    try {
      await transport.sendMail({
        ...mail, messageId, headers: { 'Auto-Submitted': 'auto-generated', ...(stopAt && { 'List-Unsubscribe': `<${stopAt}>` }) }, ...(ics && { icalEvent: { ...ics, filename: 'rendez-vous.ics' } }),
      });
      return { state: 'sent', gatewayId: messageId };
    } catch (error) {
      const { responseCode, command, code: told, originalCode } = error as { responseCode?: number; code?: string; command?: string; originalCode?: string };
      const code = originalCode ?? told ?? 'unknown';
      const failure = `smtp ${responseCode ?? code}`; // never the server's words: they may quote an address
      const isFinal = responseCode !== undefined && responseCode >= 500 && command !== undefined && finalAt.includes(command);
      return { state: isFinal ? 'never' : 'later', failure, isUnanswered: responseCode === undefined && !isUnreached(code) };
    }
  }

  private async toPage(key: string, { to, subject, text, html }: Mail): Promise<Posted> {
    await this.db.job((tx) => tx.ask(`
      insert into local_mail (delivery_key, recipient, subject, text, html) values ($1, $2, $3, $4, $5)
      on conflict (delivery_key) do nothing`, [key, to, subject, text, html]));
    return { state: 'sent', gatewayId: 'local' };
  }
}
