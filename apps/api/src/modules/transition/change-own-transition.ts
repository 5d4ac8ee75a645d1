import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkPause, decideTransition, ownTransitionMoves, type TransitionMove } from '@boussole/domain/transition/machine';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import type { OwnTransitionsView } from './own-transitions.graphql.js';
import { readOwnTransitions } from './own-transitions.queries.js';
import { lockToPlan, replan } from './plan-person.js';
import { addTransition, lockTransition, readTransitionDay, saveTransition, type TransitionChange } from './transition-acts.js';

@InputType()
export class DeclareOwnTransitionInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Text) @AtMost(40) point: string;
  @Field(() => CalendarDay) onDate: string;
}

@InputType()
export class SeenOwnTransitionInput {
  @Field(() => Uuid) transitionId: string;
  @Field(() => Int) version: number;
}

@InputType()
export class PauseOwnTransitionInput extends SeenOwnTransitionInput {
  @Field(() => CalendarDay, { nullable: true, description: 'The day it goes on; none: when she says so.' }) until?: string | null;
}

/** The person announces a turning point, which a human confirms; makes one wait, takes it up again, ends it. */
@Injectable()
export class ChangeOwnTransition {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** Sent twice, it is announced once: the command's key is its name. */
  declare(holder: Holder, { commandKey, point, onDate }: DeclareOwnTransitionInput): Promise<OwnTransitionsView> {
    const now = this.clock.now();
    readTransitionDay(onDate, now);
    return this.db.writeOwn(holder, 'transition.announced', async (tx) => {
      const branchId = await openBranch(tx, holder);
      const [again] = await tx.ask('select id from transition where id = $1', [commandKey]);
      if (!again) {
        const isNew = await addTransition(tx, { id: commandKey, dossierId: holder.dossierId, branchId, point, onDate, source: 'learner', state: 'to_confirm',
          note: null, byMembershipId: null }, now);
        if (!isNew) throw new Refusal('transition.there_already');
        await replan(tx, holder.dossierId, now);
      }
      return readOwnTransitions(tx.ask, holder);
    });
  }

  pause(holder: Holder, { until, ...seen }: PauseOwnTransitionInput): Promise<OwnTransitionsView> {
    const pausedUntil = orRefuse(checkPause(until ?? null, brusselsDay(this.clock.now())));
    return this.change(holder, 'transition.paused', seen, ['pause'], { pausedUntil });
  }

  resume(holder: Holder, seen: SeenOwnTransitionInput): Promise<OwnTransitionsView> {
    return this.change(holder, 'transition.resumed', seen, ['resume'], {});
  }

  stop(holder: Holder, seen: SeenOwnTransitionInput): Promise<OwnTransitionsView> {
    return this.change(holder, 'transition.stopped', seen, ['stop', 'dismiss'], { end: { reason: 'refused', note: null, byMembershipId: null } });
  }

  private change(
    holder: Holder, what: string, { transitionId, version }: SeenOwnTransitionInput, moves: readonly TransitionMove[], made: Omit<TransitionChange, 'state'>,
  ): Promise<OwnTransitionsView> {
    const now = this.clock.now();
    return this.db.writeOwn(holder, what, async (tx) => {
      await openBranch(tx, holder);
      const found = await lockTransition(tx.ask, holder.dossierId, transitionId, version);
      const move = ownTransitionMoves(found.state, found.source).find((one) => moves.includes(one));
      if (!move) throw new Refusal('transition.wrong_state');
      await saveTransition(tx, holder.dossierId, found, { ...made, state: orRefuse(decideTransition(found.state, move)) }, now);
      await replan(tx, holder.dossierId, now);
      return readOwnTransitions(tx.ask, holder);
    });
  }
}

// A dossier that nobody follows any more starts nothing.
async function openBranch(tx: Transaction, { dossierId, isRestricted }: Holder): Promise<string> {
  if (isRestricted) throw new Refusal('record.not_found');
  await lockToPlan(tx, dossierId);
  const [dossier] = await tx.ask<{ branchId: string; status: string }>('select branch_id as "branchId", status from dossier where id = $1', [dossierId]);
  if (!dossier) throw new Refusal('record.not_found');
  if (dossier.status !== 'open') throw new Refusal('access.denied');
  return dossier.branchId;
}
