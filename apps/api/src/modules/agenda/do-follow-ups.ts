import { Injectable } from '@nestjs/common';
import { InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import type { Viewer } from '../../platform/database.js';
import type { FollowUpsChangedView } from './agenda.graphql.js';
import { EachDossier, endTasks, mayEnd, SeenFollowUps } from './each-dossier.js';

@InputType()
export class DoFollowUpsInput extends SeenFollowUps {}

/** It was done: said by whoever did it. */
@Injectable()
export class DoFollowUps {
  constructor(private readonly each: EachDossier, private readonly clock: Clock) {}

  execute(viewer: Viewer, { items }: DoFollowUpsInput): Promise<FollowUpsChangedView> {
    const end = { state: 'done', reason: 'done', note: null, at: this.clock.now() } as const;
    return this.each.execute(viewer, 'follow_up.done', items, (tx, _dossier, ids) => endTasks(tx, viewer, ids, end), mayEnd);
  }
}
