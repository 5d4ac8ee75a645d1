import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import type { RequestContext } from '../../platform/request.js';
import { Text } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { Attempts } from '../../platform/attempts.js';
import { Passwords } from './password.js';

@InputType()
export class ChoosePasswordInput {
  @Field(() => Text) @AtMost(200) token: string;
  @Field(() => Text) @AtMost(256) password: string;
}

interface OwnerRow { email: string; given_name: string; family_name: string }

/** Sets a password by a mailed link, once; every session of the person ends. */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  async execute(context: RequestContext, { token, password }: ChoosePasswordInput): Promise<boolean> {
    await this.attempts.count('choose-password', token, context.request.ip);
    const linkId = this.secrets.linkIdOf(token);
    if (!linkId) {
      await this.attempts.failed(context.request.ip);
      throw new Refusal('auth.link_invalid');
    }
    const [owner] = await this.db.visit((tx) => tx.ask<OwnerRow>('select * from app.link_owner($1)', [linkId]));
    if (!owner) throw new Refusal('auth.link_invalid');
    const names = [owner.given_name, owner.family_name, ...owner.email.split(/[@.]/)];
    const passwordHash = await this.passwords.hashOf(password, names);
    await this.db.visit(async (tx) => {
      const [row] = await tx.ask<{ used: boolean }>('select app.use_link($1, $2) as used', [linkId, passwordHash]);
      if (!row?.used) throw new Refusal('auth.link_invalid');
      await tx.record('account.password_chosen', linkId);
    });
    return true;
  }
}
