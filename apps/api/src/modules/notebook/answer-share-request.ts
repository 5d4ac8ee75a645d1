import type { Purpose, Section } from '@boussole/domain/access/sections';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { latestUntil, sharingText } from '@boussole/domain/grant/terms';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';
import { Uuid } from '../../platform/scalars.js';
import { decideRequest } from '../grant/decide-grant-request.js';

@InputType()
export class AnswerShareRequestInput {
  @Field(() => Uuid) requestId: string;
  @Field(() => Boolean) isAccepted: boolean;
  @Field(() => Boolean, { description: 'Very personal things too, where they were asked for: ticked apart.' }) withSpecial: boolean;
}

interface Asked { branchId: string; purpose: Purpose; sections: Section[]; mayWrite: boolean; isPersonal: boolean; untilOn: string }

/** The person says yes or no to a service that asks to see her dossier; her word on the screen is the proof. */
@Injectable()
export class AnswerShareRequest {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(holder: Holder, { requestId, isAccepted, withSpecial }: AnswerShareRequestInput): Promise<boolean> {
    const { dossierId } = holder;
    const now = this.clock.now();
    return this.db.writeOwn(holder, isAccepted ? 'grant_request.granted' : 'grant_request.refused', async (tx) => {
      const [asked] = await tx.ask<Asked>(`
        select branch_id as "branchId", purpose, sections, may_write as "mayWrite", is_personal as "isPersonal", until_on::text as "untilOn"
        from grant_request where id = $1 and dossier_id = $2`, [requestId, dossierId]);
      if (!asked) throw new Refusal('record.not_found');
      const today = brusselsDay(now);
      const terms = isAccepted ? {
        purpose: asked.purpose, sections: asked.sections.filter((name) => name !== 'special'),
        withSpecial: withSpecial && asked.sections.includes('special'), mayWrite: asked.mayWrite,
        basis: 'consent', evidence: 'in_app', evidenceText: null, evidenceHash: null, textVersion: sharingText,
        // A day that has passed meanwhile binds nobody.
        untilOn: asked.untilOn < today ? latestUntil(today) : asked.untilOn,
      } as const : null;
      await decideRequest(tx, { dossierId, branchId: asked.branchId }, requestId, { terms, isPersonal: asked.isPersonal },
        { as: 'learner', membershipId: null }, now);
      return true;
    });
  }
}
