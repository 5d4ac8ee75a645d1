import { checkReason, longestReason, mayMoveRight, restricts, type RightMove, stateOnceGranted } from '@boussole/domain/privacy/deciding';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { RightMove as RightMoveEnum, type RightToDecideView } from './privacy.graphql.js';
import { type FoundRight, holdRight, readRight } from './rights.queries.js';

@InputType()
export class DecideRightInput {
  @Field(() => Uuid) id: string;
  @Field(() => RightMoveEnum) move: RightMove;
  @Field(() => Text, { nullable: true }) @AtMost(longestReason) reason?: string | null;
}

const journalled: Readonly<Record<RightMove, string>> = {
  grant: 'right.granted', refuse: 'right.refused', finish: 'right.carried_out', lift: 'right.restriction_lifted',
};

// The answer leaves first: once the data are gone, nobody knows where to write.
const erasedAfter = 3_600_000;

/** The auditor answers, carries out, or opens again what was restricted; the person reads the reason. */
@Injectable()
export class DecideRight {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { id, move, reason }: DecideRightInput): Promise<RightToDecideView> {
    const said = orRefuse(checkReason(move, reason ?? null));
    if (said !== null && holdsNationalNumber(said)) throw new Refusal('text.national_number');
    await this.db.write(viewer, journalled[move], id, async (tx) => {
      const asked = await holdRight(tx.ask, viewer, id);
      permit(mayMoveRight(asked, move, viewer));
      await this[move](tx, viewer, { ...asked, id }, said);
      await tx.enqueue(`tell-person:${id}:${move}`, 'tell-person', { dossierId: asked.dossierId, about: 'right' });
    });
    return this.db.read(viewer, (ask) => readRight(ask, viewer, id, this.clock.now()));
  }

  private async grant(tx: Transaction, viewer: Viewer, { id, kind, dossierId }: Held, reason: string | null): Promise<void> {
    const now = this.clock.now();
    const state = stateOnceGranted(kind);
    await this.settle(tx, viewer, id, state, reason);
    if (restricts(kind)) await tx.ask('select app.restrict_asked($1, $2)', [id, now]);
    if (kind === 'erase') {
      await tx.enqueue(`erase-dossier:${dossierId}:${id}`, 'erase-dossier', { dossierId, cause: 'right' }, new Date(now.getTime() + erasedAfter));
    }
  }

  private refuse(tx: Transaction, viewer: Viewer, { id }: Held, reason: string | null): Promise<void> {
    return this.settle(tx, viewer, id, 'refused', reason);
  }

  private async finish(tx: Transaction, _: Viewer, { id }: Held): Promise<void> {
    await tx.ask(`update right_request set state = 'done', done_at = $2 where id = $1`, [id, this.clock.now()]);
  }

  private async lift(tx: Transaction, _: Viewer, { id }: Held): Promise<void> {
    const [lifted] = await tx.ask<{ done: boolean }>('select app.lift_restriction($1) as done', [id]);
    if (!lifted?.done) throw new Refusal('right.decided');
  }

  private async settle(tx: Transaction, viewer: Viewer, id: string, state: 'granted' | 'done' | 'refused', reason: string | null): Promise<void> {
    await tx.ask(`update right_request set state = $2::text, reason = $3, decided_at = $4, decided_by_membership_id = $5,
      done_at = case when $2 = 'done' then $4::timestamptz end where id = $1`, [id, state, reason, this.clock.now(), viewer.membershipId]);
  }
}

interface Held extends FoundRight { readonly id: string }
