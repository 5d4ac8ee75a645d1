import { isEmail } from '@boussole/domain/dossier/learner';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { RequestContext } from '../../platform/request.js';
import { Attempts } from '../../platform/attempts.js';

/** Promises a mail to the owner of the address; answers the same whether there is one or not. */
@Injectable()
export class RequestPasswordLink {
  constructor(private readonly db: Database, private readonly attempts: Attempts) {}

  async execute(context: RequestContext, typed: string): Promise<boolean> {
    const email = typed.trim().toLowerCase();
    if (!isEmail(email)) throw new Refusal('contact.email_invalid');
    await this.attempts.count('password-link', email, context.request.ip);
    await this.attempts.failed(context.request.ip); // asking for links costs an address as much as a wrong guess
    await this.db.visit((tx) => tx.ask('select app.request_password_link($1)', [email]));
    return true;
  }
}
