import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';

/** Session tokens, mailed links and sealed notes: everything that must not be guessed or read. */
@Injectable()
export class Secrets {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  newSessionToken(): string {
    return randomBytes(32).toString('base64url');
  }

  /** What the database keeps of a token: useless to whoever reads it. */
  hashOf(token: string): Buffer {
    return createHmac('sha256', this.config.sessionSecret).update(`session:${token}`).digest();
  }

  /** The subject of a guess, so that the limiter stores no address. */
  subjectOf(kind: string, value: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(`${kind}:${value}`).digest('base64url');
  }

  /** What the database keeps of a code that a person carries to another service: useless to whoever reads it. */
  shareCodeHash(code: string): Buffer {
    return createHmac('sha256', this.config.sessionSecret).update(`share-code:${code}`).digest();
  }

  /** Whether two commands say the same, without a trace that a stolen database could be asked about their words. */
  fingerprint(content: unknown): Buffer {
    return createHmac('sha256', this.config.sessionSecret).update(`command:${JSON.stringify(content)}`).digest();
  }

  /** A mailed link's secret, derived from its id: nothing to store, the same in every copy of the mail. */
  linkToken(linkId: string): string {
    return `${linkId}.${createHmac('sha256', this.config.sessionSecret).update(`link:${linkId}`).digest('base64url')}`;
  }

  linkIdOf(token: string): string | null {
    const linkId = token.slice(0, 36);
    const expected = Buffer.from(this.linkToken(linkId));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given) ? linkId : null;
  }

  /** Bytes that only this command key yields again: a retry shows the same secret, nobody else can. */
  bytesFor(commandKey: string, purpose: string): Uint8Array {
    return createHmac('sha512', this.config.sessionSecret).update(`${purpose}:${commandKey}`).digest();
  }

  /** AES-256-GCM; the place is authenticated, so that a note cannot be moved to another row. */
  seal(text: string, place: string): Buffer {
    return this.sealBytes(Buffer.from(text, 'utf8'), place);
  }

  unseal(sealed: Buffer, place: string): string {
    return this.unsealBytes(sealed, place).toString('utf8');
  }

  sealBytes(bytes: Uint8Array, place: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.config.dataKey, nonce).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  unsealBytes(sealed: Buffer, place: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.config.dataKey, sealed.subarray(0, 12))
      .setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  }

  /** What proves a short link: only for this session, this thing and this moment. */
  proofOf(sessionId: string, thing: string, until: number): string {
    return createHmac('sha256', this.config.sessionSecret).update(`short-link:${sessionId}:${thing}:${until}`).digest('base64url');
  }

  isProof(given: string, sessionId: string, thing: string, until: number): boolean {
    const [expected, shown] = [this.proofOf(sessionId, thing, until), given].map((text) => Buffer.from(text));
    return expected !== undefined && shown !== undefined && expected.length === shown.length && timingSafeEqual(expected, shown);
  }
}
