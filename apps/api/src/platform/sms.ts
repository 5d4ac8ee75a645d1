import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';
import { Database } from './database.js';
import type { Posted } from './mail.js';
import { isUnreached } from './unreached.js';

/** A short message: to which number, in international form, and what it says. */
export interface Sms {
  readonly to: string;
  readonly text: string;
}

// It answers before the lease on its message runs out (outbox.ts).
const patience = 20_000;

/** Refused because of this number or this message: another try changes nothing. */
const finalAt = [413, 422];
/** It took nothing, and says so: we came to the wrong door or said it badly, our own account, our pace, or it is shut. That is repaired, then it leaves. */
const passingAt = [400, 401, 402, 403, 404, 405, 407, 410, 415, 429, 503];

/**
 * The one place that speaks to the gateway of short messages: each is posted once, under a key by which a gateway that knows keys takes it once.
 * What it may have taken without saying so is told as such, and is not ours to try again. A demonstration keeps its messages on a page.
 */
@Injectable()
export class SmsGateway {
  constructor(@Inject(CONFIG) private readonly config: Config, private readonly db: Database) {}

  /** Is there a way to send one? */
  get isOpen(): boolean {
    return this.config.smsUrl !== null || !this.config.isProduction;
  }

  async post(key: string, sms: Sms): Promise<Posted> {
    return this.config.smsUrl ? this.overHttp(this.config.smsUrl, key, sms) : this.toPage(key, sms);
  }

  private async overHttp(url: URL, key: string, { to, text }: Sms): Promise<Posted> {
    const id = createHash('sha256').update(key).digest('hex').slice(0, 40);
    try {
      const answer = await fetch(url, {
        method: 'POST', redirect: 'error', signal: AbortSignal.timeout(patience), body: JSON.stringify({ id, to, text }),
        headers: { 'content-type': 'application/json', 'idempotency-key': id, ...(this.config.smsToken && { authorization: `Bearer ${this.config.smsToken}` }) },
      });
      const said = await answer.text();
      return answer.ok ? { state: 'sent', gatewayId: nameIn(said) ?? id } : refusal(answer.status);
    } catch (error) {
      const code = codeOf(error);
      return { state: 'later', failure: `sms ${code}`, isUnanswered: !isUnreached(code) };
    }
  }

  private async toPage(key: string, { to, text }: Sms): Promise<Posted> {
    await this.db.job((tx) => tx.ask(`
      insert into local_mail (delivery_key, kind, recipient, subject, text, html) values ($1, 'sms', $2, 'SMS', $3, '')
      on conflict (delivery_key) do nothing`, [key, to, text]));
    return { state: 'sent', gatewayId: 'local' };
  }
}

function refusal(status: number): Posted {
  const failure = `sms ${status}`;
  if (finalAt.includes(status)) return { state: 'never', failure, isUnanswered: false };
  return { state: 'later', failure, isUnanswered: !passingAt.includes(status) };
}

/** Where in a failure Node says what happened: fetch wraps it. */
function codeOf(error: unknown): string {
  const { cause, name } = Object(error) as { cause?: unknown; name?: unknown };
  const { code, errors } = Object(cause) as { code?: unknown; errors?: unknown };
  const [first] = Array.isArray(errors) ? errors : []; // each of the addresses that it tried
  const inner: unknown = code ?? Object(first).code ?? name;
  return typeof inner === 'string' ? inner : 'unknown';
}

/** Under which name the gateway knows it, when it says. */
function nameIn(said: string): string | null {
  try {
    const { id } = Object(JSON.parse(said)) as { id?: unknown };
    return typeof id === 'string' && id.length <= 100 ? id : null;
  } catch {
    return null;
  }
}
