import { mayMove } from '@boussole/domain/access/rules';
import { checkClosing, type ClosingMove, type ClosingReason as Reason } from '@boussole/domain/dossier/closing';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { replan } from '../transition/plan-person.js';
import { ClosingReason, type DossierStandingView } from './closing.graphql.js';

@InputType()
export class CloseDossierInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => ClosingReason) reason: Reason;
  @Field(() => Text, { nullable: true }) @AtMost(1000) note?: string | null;
}

const moves = {
  closed: { asks: 'close', what: 'dossier.closed', status: 'closed' },
  reopened: { asks: 'reopen', what: 'dossier.reopened', status: 'open' },
} as const;

/** Whoever leads the dossier closes it, or opens it again within the year, and says why; both stay in its story. */
@Injectable()
export class CloseDossier {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { dossierId, reason, note }: CloseDossierInput, move: ClosingMove): Promise<DossierStandingView> {
    const { asks, what, status } = moves[move];
    const said = orRefuse(checkClosing(move, reason, note ?? null));
    return this.db.writeIn(viewer, what, dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, asks, viewer));
      const now = this.clock.now();
      await tx.ask(`insert into dossier_closing (dossier_id, branch_id, move, reason, note, author_membership_id, at)
        select id, branch_id, $2, $3, $4, $5, $6 from dossier where id = $1`, [dossierId, move, said.reason, said.note, viewer.membershipId, now]);
      await tx.ask(`update dossier set status = $2::text, closed_at = case when $2 = 'closed' then $3::timestamptz end, noticed_at = null,
        version = version + 1 where id = $1`, [dossierId, status, now]);
      await replan(tx, dossierId, now);
      return { id: dossierId, status };
    });
  }
}
