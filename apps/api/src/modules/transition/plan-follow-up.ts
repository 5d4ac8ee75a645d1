import { mayMove } from '@boussole/domain/access/rules';
import { checkNewDay } from '@boussole/domain/agenda/due';
import { checkNote } from '@boussole/domain/text/contact-detector';
import type { Way } from '@boussole/domain/transition/words';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { addTask } from './add-task.js';
import { FollowUpWay } from './transition-words.graphql.js';
import type { DossierTransitionsView } from './transition.graphql.js';
import { readDossierTransitions } from './transition-page.queries.js';

@InputType()
export class PlanFollowUpInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => CalendarDay) dueOn: string;
  @Field(() => FollowUpWay, { nullable: true }) way?: Way | null;
  @Field(() => Text, { description: 'What is to be done.' }) @AtMost(500) note: string;
  @Field(() => Boolean, { defaultValue: false }) isUrgent: boolean;
}

/** A caseworker promises something for a day; whoever leads the dossier that day finds it in her list. */
@Injectable()
export class PlanFollowUp {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, dossierId, dueOn, isUrgent, ...input }: PlanFollowUpInput): Promise<DossierTransitionsView> {
    const [way, note] = [input.way ?? null, input.note.trim()];
    if (note === '') throw new Refusal('transition.note_missing');
    const now = this.clock.now();
    const dueAt = orRefuse(checkNewDay(dueOn, now));
    const request = { dossierId, dueOn, way, note, isUrgent };
    await this.db.writeOnce(viewer, { what: 'follow_up.planned', about: dossierId, key: commandKey, request, dossierId }, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, '');
      permit(mayMove(dossier, 'plan', viewer));
      orRefuse(checkNote([note], { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
      return { id: await addTask(tx, { dossierId, kind: 'own', way, note, isUrgent, dueAt }, now) };
    });
    return this.db.reread(viewer, dossierId, (ask) => readDossierTransitions(ask, viewer, dossierId));
  }
}
