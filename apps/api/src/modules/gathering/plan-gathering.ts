import { randomUUID } from 'node:crypto';
import { checkGathering, type Gathering } from '@boussole/domain/gathering/gathering';
import { mayPlanGathering } from '@boussole/domain/gathering/rules';
import { mayFollow } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { readColleague } from '../team/colleagues.queries.js';
import type { GatheringView } from './gathering.graphql.js';
import type { GatheringInput, PlanGatheringInput } from './gathering.input.js';
import { readGathering } from './gathering.queries.js';
import { promiseReminder } from './promise.js';

export const wishOf = ({ kind, title, place, day, time, minutes, seats, leaderIds, note }: GatheringInput) =>
  ({ kind, title, place, day, time, minutes, seats, leaderIds, note: note ?? null });

/** Only caseworkers at work in the branch are made to lead. */
export async function expectLeaders(tx: Transaction, branchId: string, leaderIds: readonly string[]): Promise<void> {
  for (const id of leaderIds) permit(mayFollow(await readColleague(tx.ask, branchId, id), branchId));
}

/** A moment that several people will share, in one's own branch. */
@Injectable()
export class PlanGathering {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, ...input }: PlanGatheringInput): Promise<GatheringView> {
    permit(mayPlanGathering(viewer));
    const gathering = orRefuse(checkGathering(wishOf(input), this.clock.now()));
    const { id } = await this.db.writeOnce(viewer, { what: 'gathering.planned', about: commandKey, key: commandKey, request: gathering }, async (tx) => {
      await expectLeaders(tx, viewer.branchId, gathering.leaderIds);
      return { id: await this.add(tx, viewer, gathering) };
    });
    return this.db.read(viewer, (ask) => readGathering(ask, viewer, id));
  }

  private async add(tx: Transaction, viewer: Viewer, { kind, title, place, startsAt, minutes, seats, leaderIds, note }: Gathering): Promise<string> {
    const id = randomUUID();
    await tx.ask(`
      insert into gathering (id, branch_id, kind, title, place, starts_at, minutes, seats, lead_membership_ids, note, by_membership_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, viewer.branchId, kind, title, place, startsAt, minutes, seats, leaderIds, note, viewer.membershipId]);
    await promiseReminder(tx, id, startsAt, this.clock.now());
    return id;
  }
}
