import { mayMove } from '@boussole/domain/access/rules';
import { mayChangeAppointment } from '@boussole/domain/team/appointment';
import { mayFollow } from '@boussole/domain/team/rules';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import { readColleague } from './colleagues.queries.js';
import { lockAppointment, MeetingInput, readMeeting } from './plan-appointment.js';

@InputType()
export class MoveAppointmentInput extends MeetingInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) appointmentId: string;
  @Field(() => Uuid) membershipId: string;
}

/** Moves or cancels a meeting that has not begun; the one who does may lose her own door by it. */
@Injectable()
export class MoveAppointment {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  move(viewer: Viewer, { dossierId, appointmentId, membershipId, ...input }: MoveAppointmentInput): Promise<boolean> {
    const { startsAt, minutes, channel, note } = readMeeting(input, this.clock.now());
    return this.change(viewer, 'appointment.moved', dossierId, appointmentId, async (tx, dossier) => {
      orRefuse(checkNote(note === null ? [] : [note], { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
      permit(mayFollow(await readColleague(tx.ask, dossier.branchId, membershipId), dossier.branchId));
      await tx.ask('update appointment set membership_id = $2, starts_at = $3, minutes = $4, channel = $5, note = $6 where id = $1',
        [appointmentId, membershipId, startsAt, minutes, channel, note]);
    });
  }

  cancel(viewer: Viewer, dossierId: string, appointmentId: string): Promise<boolean> {
    return this.change(viewer, 'appointment.cancelled', dossierId, appointmentId, async (tx) => {
      await tx.ask('update appointment set cancelled_at = now() where id = $1', [appointmentId]);
    });
  }

  private async change(
    viewer: Viewer, what: string, dossierId: string, id: string, act: (tx: Transaction, dossier: FoundDossier) => Promise<void>,
  ): Promise<boolean> {
    return this.db.writeIn(viewer, what, dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'plan_appointment', viewer));
      orRefuse(mayChangeAppointment(await lockAppointment(tx, dossierId, id), this.clock.now()));
      await act(tx, dossier);
      return true;
    });
  }
}
