import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkAsked } from '@boussole/domain/grant/request';
import { readShareCode } from '@boussole/domain/grant/share-code';
import { sharedSections } from '@boussole/domain/grant/terms';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { Attempts } from '../../platform/attempts.js';
import { DossierSection, GrantPurpose, type PurposeName, type SectionName } from './grant.graphql.js';

@InputType()
export class AskForGrantInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Text) @AtMost(40) code: string;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) @SomeOf(6) sections: SectionName[];
  @Field(() => Boolean) withSpecial: boolean;
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => Boolean, { description: 'For oneself alone, not for one\'s branch.' }) isPersonal: boolean;
  @Field(() => CalendarDay) untilOn: string;
  @Field(() => Text) @AtMost(1000) message: string;
}

/** Asks for a sharing with the code that the person brought; the code has then served. */
@Injectable()
export class AskForGrant {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets, private readonly attempts: Attempts,
  ) {}

  async execute(viewer: Viewer, address: string, { commandKey, code: typed, ...input }: AskForGrantInput): Promise<string> {
    await this.attempts.count('share-code', viewer.personId, address);
    const asked = { sections: sharedSections(input.sections, input.withSpecial), mayWrite: input.mayWrite, untilOn: input.untilOn };
    const message = orRefuse(checkAsked(asked, input.message, brusselsDay(this.clock.now())));
    const hash = this.secrets.shareCodeHash(readShareCode(typed) ?? typed);
    const { purpose, isPersonal } = input;
    const request = { code: hash.toString('base64url'), ...asked, purpose, isPersonal, message };
    const id = randomUUID();
    const command = { what: 'grant_request.sent', about: id, key: commandKey, request };
    try {
      const sent = await this.db.writeOnce(viewer, command, async (tx) => {
        const [done] = await tx.ask<{ isSent: boolean }>('select app.ask_grant($1, $2, $3, $4, $5, $6, $7, $8) as "isSent"',
          [id, hash, purpose, asked.sections, asked.mayWrite, isPersonal, asked.untilOn, message]);
        if (!done?.isSent) throw new Refusal('share_code.invalid');
        await tx.enqueue(`grant-requested:${id}`, 'grant-requested', { requestId: id });
        return { id };
      });
      return sent.id;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'share_code.invalid') await this.attempts.failed(address);
      throw error;
    }
  }
}
