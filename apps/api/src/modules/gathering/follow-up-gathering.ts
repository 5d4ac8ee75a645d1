import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { mayMoveGathering } from '@boussole/domain/gathering/rules';
import { checkTogether, type ParticipantFacts, type TogetherWish, whyLeftOut } from '@boussole/domain/gathering/together';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { locks, permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import type { FollowedUpView, LeftOutView } from './gathering.graphql.js';
import type { FollowUpGatheringInput } from './gathering.input.js';
import { gatheringFacts, readGathering } from './gathering.queries.js';
import { planTogether } from './plan-together.js';

interface Participant { seatId: string; dossierId: string; title: string }

/** The same thing for everybody who was there, or was not: planned once for each, and said for whom it could not be. */
@Injectable()
export class FollowUpGathering {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { gatheringId, to, kind, onDay, note }: FollowUpGatheringInput): Promise<FollowedUpView> {
    const now = this.clock.now();
    return this.db.write(viewer, 'gathering.followed_up', gatheringId, async (tx) => {
      const gathering = await gatheringFacts(tx.ask, viewer, gatheringId, 'locked');
      permit(mayMoveGathering(gathering, 'follow_up', viewer, now));
      const wish = orRefuse(checkTogether({ to, kind, onDay, note: note ?? null }, gathering, brusselsDay(now)));
      const participants = await tx.ask<Participant>(`
        select seat_id as "seatId", dossier_id as "dossierId", title from app.gathering_people($1) p
        where state = 'enrolled' and attendance = $2 order by dossier_id`, [gatheringId, to]);
      const leftOut: LeftOutView[] = [];
      for (const { seatId, title, dossierId } of participants) {
        const reason = await this.planFor(tx, viewer, gatheringId, dossierId, wish, now);
        if (reason) leftOut.push({ seatId, title, reason });
      }
      // None of their dossiers is left open for the line that says what was done.
      await tx.ask(`select app.open(null)`);
      return { planned: participants.length - leftOut.length, leftOut, gathering: await readGathering(tx.ask, viewer, gatheringId) };
    });
  }

  // Each dossier is opened by the viewer's own door, and the line in its log says so.
  private async planFor(
    tx: Transaction, viewer: Viewer, gatheringId: string, dossierId: string, wish: TogetherWish, now: Date,
  ): Promise<LeftOutView['reason'] | null> {
    await tx.open(dossierId);
    const dossier = await openedFacts(tx, viewer, dossierId);
    const reason = whyLeftOut(await participantFacts(tx, viewer, gatheringId, dossier, wish));
    if (reason || !dossier) return reason ?? 'no_door';
    await planTogether(tx, viewer, { gatheringId, dossier, wish, id: randomUUID(), now });
    await tx.record('gathering.follow_up_planned', dossierId);
    return null;
  }
}

async function openedFacts(tx: Transaction, viewer: Viewer, dossierId: string): Promise<FoundDossier | null> {
  try {
    return await dossierFacts(tx.ask, viewer, dossierId, '');
  } catch (error) {
    if (error instanceof Refusal && error.code === 'record.not_found') return null;
    throw error;
  }
}

async function participantFacts(
  tx: Transaction, viewer: Viewer, gatheringId: string, dossier: FoundDossier | null, { kind, onDay }: TogetherWish,
): Promise<ParticipantFacts> {
  if (!dossier) return { isOpen: true, hasDoor: false, isPlannedAlready: false };
  const planned = await tx.ask('select id from gathering_follow_up where gathering_id = $1 and dossier_id = $2 and kind = $3 and on_day = $4',
    [gatheringId, dossier.id, kind, onDay]);
  const isOpen = dossier.status === 'open';
  return { isOpen, hasDoor: !isOpen || !locks.domain || mayMove(dossier, 'enrol', viewer).ok, isPlannedAlready: planned.length > 0 };
}
