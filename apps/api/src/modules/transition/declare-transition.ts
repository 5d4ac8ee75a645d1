import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { lockToPlan, replan } from './plan-person.js';
import { addTransition, readTransitionDay } from './transition-acts.js';
import type { DossierTransitionsView } from './transition.graphql.js';
import { readDossierTransitions } from './transition-page.queries.js';

@InputType()
export class DeclareTransitionInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text) @AtMost(40) point: string;
  @Field(() => CalendarDay, { description: 'The day itself: past, or still to come.' }) onDate: string;
  @Field(() => Text, { nullable: true }) @AtMost(500) note?: string | null;
}

/** Something in a life changes or will: its plan begins at once, merged with what is planned already. */
@Injectable()
export class DeclareTransition {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, dossierId, point, onDate, ...input }: DeclareTransitionInput): Promise<DossierTransitionsView> {
    const now = this.clock.now();
    readTransitionDay(onDate, now);
    const note = input.note?.trim() || null;
    const command = { what: 'transition.declared', about: dossierId, key: commandKey, request: { dossierId, point, onDate, note }, dossierId };
    await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, '');
      permit(mayMove(dossier, 'plan', viewer));
      orRefuse(checkNote(note === null ? [] : [note], { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
      await lockToPlan(tx, dossierId);
      const id = randomUUID();
      const isNew = await addTransition(tx, { id, dossierId, branchId: dossier.branchId, point, onDate, source: 'counsellor', state: 'running', note,
        byMembershipId: viewer.membershipId }, now);
      if (!isNew) throw new Refusal('transition.there_already');
      await replan(tx, dossierId, now);
      return { id };
    });
    return this.db.reread(viewer, dossierId, (ask) => readDossierTransitions(ask, viewer, dossierId));
  }
}
