import { type CancelReason as Reason, checkCancelling, longestNote } from '@boussole/domain/agenda/due';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import type { Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text } from '../../platform/scalars.js';
import { CancelReason, type FollowUpsChangedView } from './agenda.graphql.js';
import { EachDossier, endTasks, mayEnd, SeenFollowUps } from './each-dossier.js';

@InputType()
export class CancelFollowUpsInput extends SeenFollowUps {
  @Field(() => CancelReason) reason: Reason;
  @Field(() => Text, { nullable: true }) @AtMost(longestNote) note: string | null;
}

/** It will not be done: why stays with it. */
@Injectable()
export class CancelFollowUps {
  constructor(private readonly each: EachDossier, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { items, reason, note }: CancelFollowUpsInput): Promise<FollowUpsChangedView> {
    const end = { state: 'cancelled', ...orRefuse(checkCancelling(reason, note ?? null)), at: this.clock.now() } as const;
    return this.each.execute(viewer, 'follow_up.cancelled', items, async (tx, { isAnonymous }, ids) => {
      orRefuse(checkNote(end.note === null ? [] : [end.note], { isAnonymous, keepsContacts: false }));
      return endTasks(tx, viewer, ids, end);
    }, mayEnd);
  }
}
