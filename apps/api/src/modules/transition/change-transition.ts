import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkPause, checkStop, decideTransition, type StopReason as Reason, type TransitionMove } from '@boussole/domain/transition/machine';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { lockToPlan, replan } from './plan-person.js';
import { lockTransition, readTransitionDay, saveTransition, type TransitionChange } from './transition-acts.js';
import { StopReason } from './transition-words.graphql.js';
import type { DossierTransitionsView } from './transition.graphql.js';
import { readDossierTransitions } from './transition-page.queries.js';

@InputType({ description: 'Which turning point, as it was seen.' })
export class SeenTransitionInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) transitionId: string;
  @Field(() => Int) version: number;
}

@InputType()
export class MoveTransitionInput extends SeenTransitionInput {
  @Field(() => CalendarDay) onDate: string;
}

@InputType()
export class PauseTransitionInput extends SeenTransitionInput {
  @Field(() => CalendarDay, { nullable: true, description: 'The day it goes on; none: when somebody says so.' }) until?: string | null;
}

@InputType()
export class StopTransitionInput extends SeenTransitionInput {
  @Field(() => StopReason) reason: Reason;
  @Field(() => Text, { nullable: true }) @AtMost(500) note?: string | null;
}

@InputType()
export class ConfirmTransitionInput extends SeenTransitionInput {
  @Field(() => CalendarDay, { nullable: true, description: 'None: the day that was announced.' }) onDate?: string | null;
}

type Made = Omit<TransitionChange, 'state'>;

/** What is done with a turning point once it is known; what is due because of it follows in the same transaction. */
@Injectable()
export class ChangeTransition {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  move(viewer: Viewer, input: MoveTransitionInput): Promise<DossierTransitionsView> {
    const onDate = readTransitionDay(input.onDate, this.clock.now());
    return this.change(viewer, 'transition.moved', input, 'move', null, (pausedUntil) => ({ onDate, pausedUntil }));
  }

  pause(viewer: Viewer, input: PauseTransitionInput): Promise<DossierTransitionsView> {
    const pausedUntil = orRefuse(checkPause(input.until ?? null, brusselsDay(this.clock.now())));
    return this.change(viewer, 'transition.paused', input, 'pause', null, () => ({ pausedUntil }));
  }

  resume(viewer: Viewer, input: SeenTransitionInput): Promise<DossierTransitionsView> {
    return this.change(viewer, 'transition.resumed', input, 'resume', null, () => ({}));
  }

  stop(viewer: Viewer, input: StopTransitionInput): Promise<DossierTransitionsView> {
    return this.end(viewer, 'transition.stopped', input, 'stop');
  }

  confirm(viewer: Viewer, input: ConfirmTransitionInput): Promise<DossierTransitionsView> {
    const onDate = input.onDate ? readTransitionDay(input.onDate, this.clock.now()) : undefined;
    return this.change(viewer, 'transition.confirmed', input, 'confirm', null, () => (onDate === undefined ? {} : { onDate }));
  }

  dismiss(viewer: Viewer, input: StopTransitionInput): Promise<DossierTransitionsView> {
    return this.end(viewer, 'transition.dismissed', input, 'dismiss');
  }

  private end(viewer: Viewer, what: string, input: StopTransitionInput, move: TransitionMove): Promise<DossierTransitionsView> {
    const note = input.note?.trim() || null;
    orRefuse(checkStop(input.reason, note));
    return this.change(viewer, what, input, move, note, () => ({ end: { reason: input.reason, note, byMembershipId: viewer.membershipId } }));
  }

  private async change(
    viewer: Viewer, what: string, { dossierId, transitionId, version }: SeenTransitionInput, move: TransitionMove, note: string | null,
    made: (pausedUntil: string | null) => Made,
  ): Promise<DossierTransitionsView> {
    await this.db.writeIn(viewer, what, dossierId, async (tx) => {
      const now = this.clock.now();
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, '');
      permit(mayMove(dossier, 'plan', viewer));
      orRefuse(checkNote(note === null ? [] : [note], { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
      await lockToPlan(tx, dossierId);
      const found = await lockTransition(tx.ask, dossierId, transitionId, version);
      const state = orRefuse(decideTransition(found.state, move));
      await saveTransition(tx, dossierId, found, { ...made(found.pausedUntil), state }, now);
      if (found.state === 'to_confirm' && move !== 'move') await noteConfirmed(tx, viewer, found.id, now);
      await replan(tx, dossierId, now);
    });
    return this.db.reread(viewer, dossierId, (ask) => readDossierTransitions(ask, viewer, dossierId));
  }
}

/** Whoever confirms or dismisses it has done what was due. */
const noteConfirmed = (tx: Transaction, viewer: Viewer, transitionId: string, now: Date) => tx.ask(`
  update follow_up set state = 'done', ended_at = $2, end_reason = 'done', ended_by_membership_id = $3, version = version + 1
  where transition_id = $1 and step = 'confirm' and state = 'planned'`, [transitionId, now, viewer.membershipId]);
