import { checkUndo } from '@boussole/domain/agenda/due';
import { Injectable } from '@nestjs/common';
import { InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import type { Viewer } from '../../platform/database.js';
import type { FollowUpsChangedView } from './agenda.graphql.js';
import { type Changed, codeOf, EachDossier, factsOf, SeenFollowUps } from './each-dossier.js';

@InputType()
export class UndoFollowUpsInput extends SeenFollowUps {}

/** What one has just ended by mistake waits again; not where its plan has put another in its place. */
@Injectable()
export class UndoFollowUps {
  constructor(private readonly each: EachDossier, private readonly clock: Clock) {}

  execute(viewer: Viewer, { items }: UndoFollowUpsInput): Promise<FollowUpsChangedView> {
    const now = this.clock.now();
    return this.each.execute(viewer, 'follow_up.reopened', items, (tx, _dossier, ids) => tx.ask<Changed[number]>(`
      update follow_up f set state = 'planned', ended_at = null, end_reason = null, end_note = null, ended_by_membership_id = null,
        version = version + 1
      where id = any($1) and not exists (select from follow_up o where o.transition_id = f.transition_id and o.step = f.step and o.state = 'planned')
      returning id, version`, [ids]), (row, version) => codeOf(checkUndo(row && factsOf(row), version, viewer.membershipId, now)));
  }
}
