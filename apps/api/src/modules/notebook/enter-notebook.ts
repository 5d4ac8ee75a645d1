import { readPersonKey } from '@boussole/domain/dossier/person-key';
import { Inject, Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { Holders } from '../../platform/holders.js';
import { AtMost } from '../../platform/input.js';
import { type RequestContext, setHolderToken } from '../../platform/request.js';
import { Text } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { Guesses } from './guesses.js';
import { endOwnSession } from './leave-notebook.js';
import type { NotebookDoorView } from './notebook.graphql.js';
import { PersonKeys } from './person-keys.js';

@InputType()
export class EnterNotebookInput {
  @Field(() => Text) @AtMost(100) code: string;
  @Field(() => Text) @AtMost(60) secret: string;
}

/** Somebody comes to her own page with her code and her secret. */
@Injectable()
export class EnterNotebook {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly holders: Holders, private readonly keys: PersonKeys,
    private readonly guesses: Guesses, @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(context: RequestContext, input: EnterNotebookInput): Promise<NotebookDoorView> {
    const key = readPersonKey(input);
    // What cannot be a key is not looked at: it says nothing of any code, and uses nothing up.
    if (!key) throw new Refusal('notebook.wrong_key');
    await this.guesses.allow(key.code, context.request.ip);
    const [known] = await this.db.visit((tx) => tx.ask<{ proof: string }>('select proof from app.key_of($1)', [key.code]));
    const isRight = await this.keys.matches(known?.proof, key.secret);
    if (!isRight || !known) return this.refuse(key.code, context);
    const before = await this.holders.holder(context.holderToken);
    if (before) await endOwnSession(this.db, before);
    const token = this.secrets.newSessionToken();
    const isStarted = await this.start(key.code, known.proof, token);
    if (!isStarted) return this.refuse(key.code, context);
    setHolderToken(this.config, context.reply, token);
    const holder = await this.holders.holder(token);
    return { holder: holder?.kind ?? null, isRestricted: holder?.isRestricted ?? false };
  }

  private async start(code: string, proof: string, token: string): Promise<boolean> {
    return this.db.visit(async (tx) => {
      const [started] = await tx.ask<{ isStarted: boolean }>('select app.start_learner_session($1, $2, $3) as "isStarted"',
        [code, proof, this.secrets.hashOf(token)]);
      if (!started?.isStarted) return false;
      await this.guesses.right(tx, code);
      await tx.record('notebook.entered', null);
      return true;
    });
  }

  private refuse(code: string, { request }: RequestContext): never {
    this.guesses.failed(code, request.ip);
    throw new Refusal('notebook.wrong_key');
  }
}
