import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { type Appointment, type AppointmentChannel as Channel, checkAppointment } from '@boussole/domain/team/appointment';
import { mayFollow, mayKnock } from '@boussole/domain/team/rules';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { readColleague } from './colleagues.queries.js';
import { closedDoor } from './door.queries.js';
import { AppointmentChannel } from './team.graphql.js';

@InputType({ description: 'When two people agreed to meet, as they said it in Brussels.' })
export class MeetingInput {
  @Field(() => CalendarDay) day: string;
  @Field(() => Text) @AtMost(5) time: string;
  @Field(() => Int) minutes: number;
  @Field(() => AppointmentChannel) channel: Channel;
  @Field(() => Text, { nullable: true }) @AtMost(300) note: string | null;
}

@InputType()
export class PlanAppointmentInput extends MeetingInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid, { description: 'Whom the person will meet.' }) membershipId: string;
}

export const readMeeting = ({ day, time, minutes, channel, note }: MeetingInput, now: Date): Appointment =>
  orRefuse(checkAppointment({ day, time, minutes, channel, note: note ?? null }, now));

/** Plans a meeting, with oneself or a colleague: by whoever follows the person, or by the coordinator for a colleague. */
@Injectable()
export class PlanAppointment {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, dossierId, membershipId, ...input }: PlanAppointmentInput): Promise<boolean> {
    const meeting = readMeeting(input, this.clock.now());
    const id = randomUUID();
    const request = { dossierId, membershipId, ...meeting };
    const command = { what: 'appointment.planned', about: dossierId, key: commandKey, request, dossierId };
    await this.db.writeOnce(viewer, command, async (tx) => {
      const branchId = await this.permitted(tx, viewer, dossierId, membershipId, meeting.note);
      permit(mayFollow(await readColleague(tx.ask, branchId, membershipId), branchId));
      await tx.ask(`
        insert into appointment (id, dossier_id, branch_id, membership_id, starts_at, minutes, channel, note, by_membership_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, dossierId, branchId, membershipId, meeting.startsAt, meeting.minutes, meeting.channel, meeting.note, viewer.membershipId]);
      return { id };
    });
    return true;
  }

  private async permitted(tx: Transaction, viewer: Viewer, dossierId: string, membershipId: string, note: string | null): Promise<string> {
    const door = viewer.role === 'coordinator' ? await closedDoor(tx.ask, viewer, dossierId) : null;
    if (door && !door.hasDoor) {
      permit(mayKnock(door, 'plan_appointment', viewer));
      // Without a door, a meeting with oneself would be one.
      if (membershipId === viewer.membershipId) throw new Refusal('access.denied');
      orRefuse(checkNote(note === null ? [] : [note], { isAnonymous: door.isAnonymous, keepsContacts: false }));
      return door.branchId;
    }
    const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
    permit(mayMove(dossier, 'plan_appointment', viewer));
    orRefuse(checkNote(note === null ? [] : [note], { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
    return dossier.branchId;
  }
}

interface Locked { startsAt: Date; cancelledAt: Date | null }

/** The appointment that is about to change, locked with its dossier. */
export async function lockAppointment(tx: Transaction, dossierId: string, id: string): Promise<Locked> {
  const [row] = await tx.ask<Locked>(`
    select starts_at as "startsAt", cancelled_at as "cancelledAt"
    from appointment where id = $1 and dossier_id = $2 for update`, [id, dossierId]);
  if (!row) throw new Refusal('record.not_found');
  return row;
}
