import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkQualityWords } from '@boussole/domain/quality/grid';
import { decideQuality } from '@boussole/domain/quality/round';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import type { QualityReadingView, QualityPageView } from './quality.graphql.js';
import type { QualitySaidInput } from './quality.input.js';
import { lockRound, readQuality, readReading } from './quality.queries.js';

/** One standard at a time, as it is typed: what the house says of itself, or what its peer says beside it. */
@Injectable()
export class SaveSaid {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  answer(viewer: Viewer, input: QualitySaidInput): Promise<QualityPageView> {
    const words = orRefuse(checkQualityWords(input.words));
    return this.db.write(viewer, 'quality.answered', input.reviewId, async (tx) => {
      const round = await lockRound(tx.ask, input.reviewId);
      permit(decideQuality(round, 'fill', viewer));
      await keep(tx, 'quality_answer', round.branchId, viewer, { ...input, words });
      return readQuality(tx.ask, viewer, brusselsDay(this.clock.now()));
    });
  }

  remark(viewer: Viewer, input: QualitySaidInput): Promise<QualityReadingView> {
    const words = orRefuse(checkQualityWords(input.words));
    return this.db.write(viewer, 'quality.remarked', input.reviewId, async (tx) => {
      const round = await lockRound(tx.ask, input.reviewId);
      permit(decideQuality(round, 'remark', viewer));
      await keep(tx, 'quality_remark', round.branchId, viewer, { ...input, words });
      return readReading(tx.ask, viewer, input.reviewId);
    });
  }
}

// A row that is there already, or that changed since it was read, is somebody else's work: it is not written over.
async function keep(
  { ask }: Transaction, table: 'quality_answer' | 'quality_remark', branchId: string, viewer: Viewer, { reviewId, standard, level, words, version }: QualitySaidInput,
): Promise<void> {
  const values = [branchId, reviewId, standard, level ?? null, words, viewer.membershipId];
  const kept = version === 0
    ? await ask(`insert into ${table} (branch_id, review_id, standard, level, words, by_membership_id) values ($1, $2, $3, $4, $5, $6)
        on conflict do nothing returning standard`, values)
    : await ask(`update ${table} set level = $4, words = $5, by_membership_id = $6, at = now(), version = version + 1
        where branch_id = $1 and review_id = $2 and standard = $3 and version = $7 returning standard`, [...values, version]);
  if (kept.length > 0) return;
  // Sent twice, it is said once.
  const same = await ask(`select standard from ${table} where branch_id = $1 and review_id = $2 and standard = $3 and level is not distinct from $4
    and words = $5 and by_membership_id = $6`, values);
  if (same.length === 0) throw new Refusal('quality.changed_elsewhere');
}
