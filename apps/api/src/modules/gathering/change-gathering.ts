import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkCancelReason, checkGathering, type Gathering } from '@boussole/domain/gathering/gathering';
import { mayMoveGathering } from '@boussole/domain/gathering/rules';
import { checkSeats, comingIn } from '@boussole/domain/gathering/seats';
import { taskMoment } from '@boussole/domain/gathering/task-moment';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { letIn } from './enrol.js';
import type { GatheringView } from './gathering.graphql.js';
import type { CancelGatheringInput, ChangeGatheringInput } from './gathering.input.js';
import { type FoundGathering, gatheringFacts, readGathering } from './gathering.queries.js';
import { calledOff } from './called-off.js';
import { expectLeaders, wishOf } from './plan-gathering.js';
import { promiseMoved, promiseReminder } from './promise.js';

/** Changes what a moment is, or calls it off. */
@Injectable()
export class ChangeGathering {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  change(viewer: Viewer, { id, version, ...input }: ChangeGatheringInput): Promise<GatheringView> {
    const now = this.clock.now();
    return this.db.write(viewer, 'gathering.changed', id, async (tx) => {
      const before = await found(tx, viewer, id, version);
      permit(mayMoveGathering(before, 'change', viewer, now));
      const gathering = orRefuse(checkGathering(wishOf(input), now));
      orRefuse(checkSeats(gathering.seats, before));
      const [told] = await tx.ask<{ leaderIds: string[]; place: string }>('select lead_membership_ids as "leaderIds", place from gathering where id = $1', [id]);
      await expectLeaders(tx, before.branchId, gathering.leaderIds.filter((leader) => !told?.leaderIds.includes(leader)));
      await keep(tx, id, gathering);
      const isMoved = before.startsAt.getTime() !== gathering.startsAt.getTime();
      if (isMoved) await promiseReminder(tx, id, gathering.startsAt, now);
      if (isMoved || told?.place !== gathering.place) await promiseMoved(tx, id, gathering.startsAt, version + 1);
      await letIn(tx, id, comingIn({ ...before, ...gathering }, now), gathering.startsAt);
      return readGathering(tx.ask, viewer, id);
    });
  }

  /** Whoever follows a participant finds in her list that she is to be told. */
  cancel(viewer: Viewer, { id, version, reason: typed }: CancelGatheringInput): Promise<GatheringView> {
    const reason = orRefuse(checkCancelReason(typed));
    const now = this.clock.now();
    return this.db.write(viewer, 'gathering.cancelled', id, async (tx) => {
      const gathering = await found(tx, viewer, id, version);
      permit(mayMoveGathering(gathering, 'cancel', viewer, now));
      if (gathering.state !== 'planned') throw new Refusal('gathering.over');
      await expectOne(tx.ask(`update gathering set state = 'cancelled', cancel_reason = $2, version = version + 1 where id = $1 returning id`, [id, reason]));
      await tx.ask('select app.tell_of_cancelled($1, $2, $3)', [id, calledOff(gathering, reason), taskMoment(brusselsDay(now))]);
      return readGathering(tx.ask, viewer, id);
    });
  }
}

async function found(tx: Transaction, viewer: Viewer, id: string, version: number): Promise<FoundGathering> {
  const gathering = await gatheringFacts(tx.ask, viewer, id, 'locked');
  if (gathering.version !== version) throw new Refusal('gathering.changed_elsewhere');
  return gathering;
}

const keep = (tx: Transaction, id: string, { kind, title, place, startsAt, minutes, seats, leaderIds, note }: Gathering): Promise<void> =>
  expectOne(tx.ask(`
    update gathering set kind = $2, title = $3, place = $4, starts_at = $5, minutes = $6, seats = $7, lead_membership_ids = $8, note = $9, version = version + 1
    where id = $1 returning id`, [id, kind, title, place, startsAt, minutes, seats, leaderIds, note]));

// A row that the policies did not let change looks like one that is not there.
async function expectOne(changed: Promise<readonly unknown[]>): Promise<void> {
  if ((await changed).length === 0) throw new Refusal('record.not_found');
}
