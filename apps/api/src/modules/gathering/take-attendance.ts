import { checkAttendance } from '@boussole/domain/gathering/attendance';
import { mayMoveGathering } from '@boussole/domain/gathering/rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import type { GatheringView } from './gathering.graphql.js';
import type { GroupCameInput, TakeAttendanceInput } from './gathering.input.js';
import { gatheringFacts, readGathering } from './gathering.queries.js';

/** Who came: everybody at once, then the exceptions; said once, the moment has been held. It may be put right afterwards. */
@Injectable()
export class TakeAttendance {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { gatheringId, ...input }: TakeAttendanceInput): Promise<GatheringView> {
    const said = { everybody: input.everybody ?? null, marks: input.marks, groups: input.groups.map(({ groupId, present }) => ({ groupId, present: present ?? null })) };
    const now = this.clock.now();
    return this.db.write(viewer, 'gathering.attendance_taken', gatheringId, async (tx) => {
      const gathering = await gatheringFacts(tx.ask, viewer, gatheringId, 'locked');
      permit(mayMoveGathering(gathering, 'take_attendance', viewer, now));
      const seats = await tx.ask<{ id: string }>(`select seat_id as id from app.gathering_people($1) where state = 'enrolled'`, [gatheringId]);
      const marks = orRefuse(checkAttendance(said, gathering, { seatIds: seats.map(({ id }) => id), groups: gathering.groups }, now));
      await tx.ask('select app.mark_attendance($1, $2)', [gatheringId, Object.fromEntries(marks)]);
      await countPresent(tx, gatheringId, said.groups);
      await tx.ask(`update gathering set state = 'held', version = version + 1 where id = $1 and state = 'planned'`, [gatheringId]);
      return readGathering(tx.ask, viewer, gatheringId);
    });
  }
}

async function countPresent(tx: Transaction, gatheringId: string, groups: readonly GroupCameInput[]): Promise<void> {
  if (groups.length === 0) return;
  await tx.ask(`
    update gathering_group x set present = s.present from jsonb_to_recordset($2::jsonb) as s("groupId" uuid, present smallint)
    where x.id = s."groupId" and x.gathering_id = $1`, [gatheringId, JSON.stringify(groups)]);
}
