import { Injectable } from '@nestjs/common';
import { Attempts } from '../../platform/attempts.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { Passwords } from './password.js';

interface Known { readonly password_hash: string; readonly person_id: string }

/**
 * Her password again, before something that an open session alone must not do. It opens that one thing and is forgotten:
 * no session becomes worth more to whoever steals it. Guesses are counted as at the door, under the session's own address.
 */
@Injectable()
export class ProveOneself {
  constructor(private readonly db: Database, private readonly passwords: Passwords, private readonly attempts: Attempts) {}

  async check(viewer: Viewer, address: string, password: string | null): Promise<void> {
    if (!password) throw new Refusal('auth.proof_missing');
    const [person] = await this.db.read(viewer, (ask) => ask<{ email: string }>('select email from person where id = $1', [viewer.personId]));
    const email = person?.email ?? '';
    await this.attempts.count('prove', email, address);
    const [known] = await this.db.visit((tx) => tx.ask<Known>('select * from app.credential_of($1)', [email]));
    const isRight = await this.passwords.matches(known?.password_hash, password);
    if (!isRight || known?.person_id !== viewer.personId) {
      await this.attempts.failed(address);
      throw new Refusal('auth.proof_wrong');
    }
    await this.db.visit((tx) => this.attempts.forgive(tx, 'prove', email));
  }
}
