import { checkVerdict, type Verdict as Judgement } from '@boussole/domain/team/break-glass';
import { mayReview } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Verdict } from '../team/team.graphql.js';
import type { GlassReviewView } from './break-glass.graphql.js';
import { glassFacts, readGlass } from './break-glass.queries.js';

@InputType()
export class ReviewBreakGlassInput {
  @Field(() => Uuid) id: string;
  @Field(() => Verdict) verdict: Judgement;
  @Field(() => Text, { nullable: true }) @AtMost(1000) note: string | null;
}

/** Says whether an exceptional access was justified; once, and never about one's own. */
@Injectable()
export class ReviewBreakGlass {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { id, verdict, ...input }: ReviewBreakGlassInput): Promise<GlassReviewView> {
    const note = orRefuse(checkVerdict(verdict, input.note ?? null));
    return this.db.write(viewer, 'glass.reviewed', id, async (tx) => {
      permit(mayReview(await glassFacts(tx.ask, id), viewer));
      const reviewed = await tx.ask(`
        update break_glass set reviewed_at = now(), reviewed_by_membership_id = $2, verdict = $3, review_note = $4
        where id = $1 and reviewed_at is null and opened_at is not null returning id`, [id, viewer.membershipId, verdict, note]);
      if (reviewed.length === 0) throw new Refusal('record.not_found');
      return readGlass(tx.ask, viewer, id);
    });
  }
}
