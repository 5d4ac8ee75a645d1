import { Inject, Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Sessions } from '../../platform/sessions.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { browserOf, type RequestContext, setToken } from '../../platform/request.js';
import { Text } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import type { SessionView } from './account.graphql.js';
import { readSession } from './account.queries.js';
import { Attempts } from '../../platform/attempts.js';
import { Passwords } from './password.js';

@InputType()
export class SignInInput {
  @Field(() => Text) @AtMost(254) email: string;
  @Field(() => Text) @AtMost(256) password: string;
}

interface CredentialRow { password_hash: string; membership_id: string }

@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database, private readonly sessions: Sessions, private readonly secrets: Secrets,
    private readonly passwords: Passwords, private readonly attempts: Attempts, @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(context: RequestContext, input: SignInInput): Promise<SessionView> {
    const email = input.email.trim().toLowerCase();
    await this.attempts.count('sign-in', email, context.request.ip);
    const [credential] = await this.db.visit((tx) => tx.ask<CredentialRow>('select * from app.credential_of($1)', [email]));
    const isRight = await this.passwords.matches(credential?.password_hash, input.password);
    if (!isRight || !credential) {
      await this.attempts.failed(context.request.ip);
      throw new Refusal('auth.wrong_credentials');
    }
    if (context.token) await this.end(context.token);
    const token = this.secrets.newSessionToken();
    await this.db.visit(async (tx) => {
      await tx.ask('select app.start_session($1, $2, $3, $4)', [credential.password_hash, credential.membership_id,
        this.secrets.hashOf(token), browserOf(context.request)]);
      await this.attempts.forgive(tx, 'sign-in', email);
      await tx.record('account.signed_in', null);
    });
    setToken(this.config, context.reply, token);
    const viewer = await this.sessions.look(token);
    if (!viewer) throw new Refusal('auth.wrong_credentials');
    return this.db.read(viewer, (ask) => readSession(ask, viewer, this.config.isDemo));
  }

  // Signing in over an open session replaces it: a token is never reused. One that ended meanwhile needs no ending.
  private async end(token: string): Promise<void> {
    const before = await this.sessions.look(token);
    if (!before) return;
    this.sessions.forget(token);
    await this.db.write(before, 'account.signed_out', before.personId, (tx) =>
      tx.ask('update session set ended_at = now() where id = $1 and ended_at is null', [before.sessionId]));
  }
}
