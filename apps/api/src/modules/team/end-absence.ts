import { mayKeepAbsence } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { TeamAbsencesView } from './absence.graphql.js';
import { readAbsences } from './absence.queries.js';

/** She is back before the day: the replacement ends at once. */
@Injectable()
export class EndAbsence {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, id: string): Promise<TeamAbsencesView> {
    return this.db.write(viewer, 'absence.ended', id, async (tx) => {
      const [absence] = await tx.ask<{ membershipId: string; branchId: string }>(
        'select membership_id as "membershipId", branch_id as "branchId" from absence where id = $1', [id]);
      permit(mayKeepAbsence(absence, viewer));
      const ended = await tx.ask('update absence set ended_at = now() where id = $1 and ended_at is null returning id', [id]);
      if (ended.length === 0) throw new Refusal('record.not_found');
      return readAbsences(tx.ask, viewer);
    });
  }
}
