import type { DossierMove as Move } from '@boussole/domain/access/rules';
import { type AppointmentChannel as Channel, appointmentChannels } from '@boussole/domain/team/appointment';
import { type GlassCategory as Category, glassCategories, type Verdict as Judgement, verdicts } from '@boussole/domain/team/break-glass';
import { type Knock, knocks } from '@boussole/domain/team/rules';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { DossierMove, DossierStatus } from '../dossier/dossier.graphql.js';

const named = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

export const AppointmentChannel = named(appointmentChannels);
export const GlassCategory = named(glassCategories);
export const Verdict = named(verdicts);
export const DoorMove = named(knocks);
registerEnumType(AppointmentChannel, { name: 'AppointmentChannel' });
registerEnumType(GlassCategory, { name: 'GlassCategory', description: 'Why a dossier is opened as an exception.' });
registerEnumType(Verdict, { name: 'Verdict' });
registerEnumType(DoorMove, { name: 'DoorMove', description: 'What may be done before a dossier that one does not follow.' });

@ObjectType('Caseworker', { description: 'Somebody who follows dossiers in a branch, under one hat.' })
export class CaseworkerView {
  @Field(() => Uuid) membershipId: string;
  @Field(() => Text) name: string;
}

/** Whom one meets, when and how. */
@ObjectType({ isAbstract: true })
export abstract class Meeting {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text) dossierTitle: string;
  @Field(() => Instant) startsAt: Date;
  @Field(() => Int) minutes: number;
  @Field(() => AppointmentChannel) channel: Channel;
}

@ObjectType('ClosedDossier', { description: 'The identity line of a dossier that one does not follow, and what can be done.' })
export class ClosedDossierView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { nullable: true, description: 'None: the person gave no name, and her code is hers to give.' }) title: string | null;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => Text, { nullable: true }) communeName: string | null;
  @Field(() => DossierStatus) status: keyof typeof DossierStatus;
  @Field(() => Text) leadName: string;
  @Field(() => Text, { nullable: true, description: 'Who replaces the lead today.' }) replacementName: string | null;
  @Field(() => Boolean, { description: 'One has asked to follow her, and waits.' }) isAsked: boolean;
  @Field(() => Boolean, { description: 'One has asked to open it as an exception, and a second person must agree.' }) isWaiting: boolean;
  @Field(() => Int, { description: 'How many dossiers one may still open alone as an exception.' }) exceptionsLeft: number;
  @Field(() => [CaseworkerView], { description: 'Who may be given the dossier; empty unless one may give it.' })
  colleagues: CaseworkerView[];
  @Field(() => [DoorMove]) viewerCan: Knock[];
}

@ObjectType('Appointment')
export class AppointmentView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) membershipId: string;
  @Field(() => Text) name: string;
  @Field(() => Instant) startsAt: Date;
  @Field(() => Int) minutes: number;
  @Field(() => AppointmentChannel) channel: Channel;
  @Field(() => Text, { nullable: true }) note: string | null;
  @Field(() => Boolean, { description: 'She came without one.' }) isWalkIn: boolean;
  @Field(() => Instant, { nullable: true }) cancelledAt: Date | null;
  @Field(() => Boolean) canChange: boolean;
}

@ObjectType('Assignment', { description: 'A second caseworker who follows the dossier.' })
export class AssignmentView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) membershipId: string;
  @Field(() => Text) name: string;
  @Field(() => Instant) fromAt: Date;
  @Field(() => Instant, { nullable: true }) untilAt: Date | null;
  @Field(() => Instant, { nullable: true }) endedAt: Date | null;
  @Field(() => Boolean) canEnd: boolean;
}

@ObjectType('LeadChange', { description: 'The dossier changed hands.' })
export class LeadChangeView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) at: Date;
  @Field(() => Text) fromName: string;
  @Field(() => Text) toName: string;
  @Field(() => Text) byName: string;
  @Field(() => Text, { nullable: true }) note: string | null;
}

@ObjectType('FollowRequest', { description: 'A colleague asks to follow the person too.' })
export class FollowRequestView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text, { nullable: true }) message: string | null;
  @Field(() => Instant) askedAt: Date;
}

@ObjectType('ExceptionLine', { description: 'The dossier was opened as an exception.' })
export class ExceptionLineView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Instant) openedAt: Date;
  @Field(() => Instant) endsAt: Date;
  @Field(() => GlassCategory) category: Category;
  @Field(() => Text, { nullable: true }) agreedByName: string | null;
  @Field(() => Verdict, { nullable: true }) verdict: Judgement | null;
}

@ObjectType('DossierTeam', { description: 'Who follows a person, since when, and when they meet.' })
export class DossierTeamView {
  @Field(() => Uuid) id: string;
  @Field(() => DossierStatus) status: keyof typeof DossierStatus;
  @Field(() => CaseworkerView) lead: CaseworkerView;
  @Field(() => Text, { nullable: true }) replacementName: string | null;
  @Field(() => CalendarDay, { nullable: true }) replacedUntil: string | null;
  @Field(() => [AssignmentView]) assignments: AssignmentView[];
  @Field(() => [AppointmentView]) appointments: AppointmentView[];
  @Field(() => [LeadChangeView]) leadChanges: LeadChangeView[];
  @Field(() => [FollowRequestView]) requests: FollowRequestView[];
  @Field(() => [ExceptionLineView]) exceptions: ExceptionLineView[];
  @Field(() => [CaseworkerView], { description: 'Who could follow her: the caseworkers of the branch.' }) colleagues: CaseworkerView[];
  @Field(() => Instant, { nullable: true, description: 'When the viewer\'s own exceptional access closes.' }) exceptionUntil: Date | null;
  @Field(() => [DossierMove]) viewerCan: Move[];
}
