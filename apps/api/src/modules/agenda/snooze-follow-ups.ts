import { checkNewDay } from '@boussole/domain/agenda/due';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import type { Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { CalendarDay } from '../../platform/scalars.js';
import type { FollowUpsChangedView } from './agenda.graphql.js';
import { type Changed, EachDossier, SeenFollowUps } from './each-dossier.js';

@InputType()
export class SnoozeFollowUpsInput extends SeenFollowUps {
  @Field(() => CalendarDay) day: string;
}

/** It is put off to a day. */
@Injectable()
export class SnoozeFollowUps {
  constructor(private readonly each: EachDossier, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { items, day }: SnoozeFollowUpsInput): Promise<FollowUpsChangedView> {
    const dueAt = orRefuse(checkNewDay(day, this.clock.now()));
    return this.each.execute(viewer, 'follow_up.snoozed', items, (tx, _dossier, ids) => tx.ask<Changed[number]>(
      'update follow_up set due_at = $2, version = version + 1 where id = any($1) returning id, version', [ids, dueAt]));
  }
}
