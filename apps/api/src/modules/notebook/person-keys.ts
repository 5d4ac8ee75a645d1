import { randomBytes } from 'node:crypto';
import { codeFrom, secretFrom } from '@boussole/domain/dossier/anonymous-code';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/errors.js';
import { Secrets } from '../../platform/secrets.js';
import { Passwords } from '../account/password.js';

/** A secret, its hash, and the print of the command that it was drawn from. */
export interface DrawnSecret { readonly secret: string; readonly hash: string; readonly print: Buffer }

/** How the keys of own pages are drawn, kept and compared: as passwords are. */
@Injectable()
export class PersonKeys {
  constructor(private readonly secrets: Secrets, private readonly passwords: Passwords) {}

  /** The secret of a command: sent again, the command shows the same one, and nobody kept it. */
  async draw(commandKey: string, purpose: string): Promise<DrawnSecret> {
    const secret = secretFrom(this.secrets.bytesFor(commandKey, `notebook:${purpose}`));
    return { secret, hash: await this.passwords.hashSecret(secret), print: this.secrets.fingerprint({ commandKey, purpose }) };
  }

  /** Takes as long for a code that nobody has. */
  matches(proof: string | undefined, secret: string): Promise<boolean> {
    return this.passwords.matches(proof, secret);
  }

  /** Codes are drawn until one is free; the database alone knows, and tells nobody whose the others are. */
  async withFreeCode<T>(take: (code: string) => Promise<T | 'taken'>): Promise<T> {
    for (let draw = 0; draw < 8; draw += 1) {
      const taken = await take(codeFrom(randomBytes(4)));
      if (taken !== 'taken') return taken;
    }
    throw new Refusal('service.unavailable');
  }
}
