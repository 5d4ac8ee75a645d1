import { type CorrectionContent, checkCorrection } from '@boussole/domain/register/keeping';
import { isRefusalCode } from '@boussole/domain/refusals';
import type * as words from '@boussole/domain/register/vocabulary';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import type { RequestContext } from '../../platform/request.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { Sessions } from '../../platform/sessions.js';
import type { Transaction } from '../../platform/transaction.js';
import { SheetKind } from '../register/vocabulary.graphql.js';
import type { SentCorrectionView } from './correction.graphql.js';

@InputType()
export class ProposeCorrectionInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => SheetKind) sheetKind: words.SheetKind;
  @Field(() => Uuid) sheetId: string;
  @Field(() => Text, { nullable: true }) @AtMost(40) field?: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(6000) proposed?: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(2000) comment?: string | null;
  @Field(() => Text, { nullable: true, description: 'Of a visitor who wants the answer.' }) @AtMost(254) email?: string | null;
}

// A visitor's proposals bring mails to somebody: few of them in an hour.
const window = { seconds: 3600, perAddress: 10 } as const;

/** Anybody who sees a mistake in a sheet says so; whoever keeps it is told. */
@Injectable()
export class ProposeCorrection {
  constructor(private readonly db: Database, private readonly sessions: Sessions, private readonly secrets: Secrets) {}

  async execute({ request, token }: RequestContext, { commandKey, sheetKind, sheetId, ...input }: ProposeCorrectionInput): Promise<SentCorrectionView> {
    const content = orRefuse(checkCorrection({ field: input.field ?? null, proposed: input.proposed ?? null, comment: input.comment ?? null,
      email: input.email ?? null }));
    const sheet = { sheetKind, sheetId };
    const viewer = await this.sessions.viewer(token);
    if (viewer) await this.asMyself(viewer, commandKey, sheet, content);
    else await this.asVisitor(request.ip, commandKey, sheet, content);
    return { id: commandKey, keeperName: await this.keeperOf(sheet) };
  }

  private async asMyself(viewer: Viewer, id: string, sheet: Sheet, content: CorrectionContent): Promise<void> {
    const command = { what: 'correction.proposed', about: id, key: id, request: { ...sheet, ...content } };
    await this.db.writeOnce(viewer, command, async (tx) => {
      await propose(tx, id, sheet, content);
      return { id };
    });
  }

  private async asVisitor(address: string, id: string, sheet: Sheet, content: CorrectionContent): Promise<void> {
    const subject = this.secrets.subjectOf('correction', address);
    const [counted] = await this.db.visit((tx) => tx.ask<{ allowed: boolean }>(
      'select app.count_attempt($1, 1, $2, $3) as allowed', [subject, window.perAddress, window.seconds]));
    if (!counted?.allowed) throw new Refusal('request.too_many');
    await this.db.visit(async (tx) => {
      await propose(tx, id, sheet, content);
      await tx.record('correction.proposed', id);
    });
  }

  private async keeperOf({ sheetKind, sheetId }: Sheet): Promise<string> {
    const [keeper] = await this.db.look((ask) => ask<{ name: string }>(
      'select name from organisation where id = app.keeper_of($1, $2)', [sheetKind, sheetId]));
    if (!keeper) throw new Refusal('record.not_found');
    return keeper.name;
  }
}

interface Sheet { sheetKind: words.SheetKind; sheetId: string }

async function propose(tx: Transaction, id: string, { sheetKind, sheetId }: Sheet, { field, proposed, comment, email }: CorrectionContent): Promise<void> {
  const [answer] = await tx.ask<{ refusal: string | null }>('select app.propose_correction($1, $2, $3, $4, $5, $6, $7) as refusal',
    [id, sheetKind, sheetId, field, proposed, comment, email]);
  if (isRefusalCode(answer?.refusal)) throw new Refusal(answer.refusal);
}
