import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { mayMoveGathering } from '@boussole/domain/gathering/rules';
import { comingIn, seatFor } from '@boussole/domain/gathering/seats';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { GatheringView } from './gathering.graphql.js';
import type { EnrolInput } from './gathering.input.js';
import { gatheringFacts, readGathering } from './gathering.queries.js';
import { promiseConfirmation } from './promise.js';

/** Gives somebody a place, or takes it back; whoever waits the longest takes the one that comes free. */
@Injectable()
export class Enrol {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { gatheringId, dossierId }: EnrolInput): Promise<GatheringView> {
    const now = this.clock.now();
    return this.db.writeIn(viewer, 'gathering.enrolled', dossierId, async (tx) => {
      const gathering = await gatheringFacts(tx.ask, viewer, gatheringId, 'locked');
      permit(mayMoveGathering(gathering, 'enrol', viewer, now));
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'enrol', viewer));
      const state = orRefuse(seatFor(gathering, now));
      const before = await tx.ask(`select id from gathering_seat where gathering_id = $1 and dossier_id = $2 and state <> 'cancelled'`, [gatheringId, dossierId]);
      if (before.length > 0) throw new Refusal('gathering.enrolled_already');
      const seatId = randomUUID();
      await tx.ask(`
        insert into gathering_seat (id, gathering_id, dossier_id, branch_id, state, starts_at, by_membership_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [seatId, gatheringId, dossierId, gathering.branchId, state, gathering.startsAt, viewer.membershipId]);
      if (state === 'enrolled' && gathering.startsAt > now) await promiseConfirmation(tx, seatId, gathering.startsAt);
      return readGathering(tx.ask, viewer, gatheringId);
    });
  }

  /** By whoever leads, or follows the person; of somebody whose presence was noted, it stays written. */
  leave(viewer: Viewer, gatheringId: string, seatId: string): Promise<GatheringView> {
    const now = this.clock.now();
    return this.db.write(viewer, 'gathering.left', gatheringId, async (tx) => {
      const gathering = await gatheringFacts(tx.ask, viewer, gatheringId, 'locked');
      permit(mayMoveGathering(gathering, 'enrol', viewer, now));
      const [freed] = await tx.ask<{ dossierId: string | null }>('select app.free_seat($1, $2) as "dossierId"', [gatheringId, seatId]);
      if (!freed?.dossierId) throw new Refusal('record.not_found');
      const after = await gatheringFacts(tx.ask, viewer, gatheringId, '');
      await letIn(tx, gatheringId, comingIn(after, now), after.startsAt);
      return readGathering(tx.ask, viewer, gatheringId);
    });
  }
}

/** So many of those who wait come in, in their order, and hear of it. */
export async function letIn(tx: Transaction, gatheringId: string, howMany: number, startsAt: Date): Promise<void> {
  if (howMany === 0) return;
  const seats = await tx.ask<{ id: string }>('select id from app.fill_seats($1, $2) id', [gatheringId, howMany]);
  for (const { id } of seats) await promiseConfirmation(tx, id, startsAt);
}
