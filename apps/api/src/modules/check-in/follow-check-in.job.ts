import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import { followAnswer, followOtherwise } from './follow-answer.js';

/** A person answered by a link, a code or at her own page, or asked to be reached otherwise: what follows from it, once. */
@Injectable()
export class FollowCheckIn implements WorkJob {
  readonly job = 'follow-check-in';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async work({ checkInId, what }: Readonly<Record<string, string>>): Promise<'done'> {
    await this.db.job(async (tx) => {
      const [asked] = await tx.ask<{ dossierId: string; followUpId: string }>(
        'select dossier_id as "dossierId", follow_up_id as "followUpId" from check_in where id = $1', [checkInId ?? null]);
      if (!asked) return;
      // The dossier first, as whoever plans does: two that wait for each other would wait for ever.
      await tx.ask('select app.lock_to_plan($1)', [asked.dossierId]);
      if (what === 'otherwise') await followOtherwise(tx, checkInId ?? '', this.clock.now());
      else await followAnswer(tx, asked.dossierId, asked.followUpId, this.clock.now());
    });
    return 'done';
  }
}
