import { holderKinds, type HolderKind as Kind } from '@boussole/domain/access/operations';
import type { GoalKind as GoalKindName, GoalState as GoalStateName } from '@boussole/domain/dossier/goal';
import { relations, type Relation as RelationName } from '@boussole/domain/dossier/representative';
import {
  type RightKind as RightKindName, rightKinds, type RightState as RightStateName, rightStates,
} from '@boussole/domain/dossier/right-request';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { Role } from '../account/account.graphql.js';
import { DossierStatus, SafeContactView } from '../dossier/dossier.graphql.js';
import { GoalKind, GoalState } from '../goal/goal.graphql.js';
import {
  DossierSection, GrantBasis, GrantPurpose, PartyKind, type PurposeName, type SectionName,
} from '../grant/grant.graphql.js';
import { InterviewChannel } from '../interview/interview.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import { SituationView } from '../situation/situation.graphql.js';

export const HolderKind = enumOf('HolderKind', holderKinds, 'Who holds the key of an own page.');
export const RightKind = enumOf('RightKind', rightKinds, 'What a person may ask about her own data.');
export const RightState = enumOf('RightState', rightStates);
export const Relation = enumOf('Relation', relations, 'By what title somebody answers for a minor.');

@ObjectType('NotebookDoor', { description: 'Who is at her own page in this browser, if anybody.' })
export class NotebookDoorView {
  @Field(() => HolderKind, { nullable: true }) holder: Kind | null;
  @Field(() => Boolean, { description: 'The dossier opens to nobody for now, not even to her.' }) isRestricted: boolean;
}

@ObjectType('GivenKey', { description: 'The only time the secret is shown.' })
export class GivenKeyView {
  @Field(() => Text) code: string;
  @Field(() => Text) secret: string;
}

@ObjectType('OwnIdentity', { description: 'Who one is, as it is kept.' })
export class OwnIdentityView {
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Text, { nullable: true }) code: string | null;
  @Field(() => Text, { nullable: true }) givenName: string | null;
  @Field(() => Text, { nullable: true }) familyName: string | null;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => Text, { nullable: true }) communeName: string | null;
  @Field(() => Text, { nullable: true }) email: string | null;
  @Field(() => Text, { nullable: true }) phone: string | null;
  @Field(() => SafeContactView) safeContact: SafeContactView;
}

@ObjectType('OwnFollower', { description: 'Somebody of the branch who has the dossier, and why.' })
export class OwnFollowerView {
  @Field(() => PartyKind) kind: keyof typeof PartyKind;
  @Field(() => Text) name: string;
}

@ObjectType('OwnGoal')
export class OwnGoalView {
  @Field(() => Uuid) id: string;
  @Field(() => GoalKind) kind: GoalKindName;
  @Field(() => Text) title: string;
  @Field(() => Text, { nullable: true }) why: string | null;
  @Field(() => GoalState) state: GoalStateName;
}

@ObjectType('OwnAppointment')
export class OwnAppointmentView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) startsAt: Date;
  @Field(() => Int) minutes: number;
  @Field(() => InterviewChannel) channel: keyof typeof InterviewChannel;
  @Field(() => Text, { nullable: true }) withName: string | null;
}

@ObjectType('OwnInterview', { description: 'What was said, as the team may read it: no private note ever.' })
export class OwnInterviewView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) heldAt: Date;
  @Field(() => InterviewChannel) channel: keyof typeof InterviewChannel;
  @Field(() => Int) minutes: number;
  @Field(() => Text) summary: string;
  @Field(() => Text, { nullable: true }) withName: string | null;
}

@ObjectType('OwnDocument')
export class OwnDocumentView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => Instant) addedAt: Date;
}

@ObjectType('OwnGrant', { description: 'Who else sees what of one\'s dossier, what for, until when.' })
export class OwnGrantView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Text, { nullable: true, description: 'None: the whole branch.' }) personName: string | null;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => GrantBasis) basis: keyof typeof GrantBasis;
  @Field(() => Instant) from: Date;
  @Field(() => Instant) until: Date;
  @Field(() => Instant, { nullable: true }) revokedAt: Date | null;
  @Field(() => Boolean) isLive: boolean;
  @Field(() => Int, { description: 'How often it was used: what was read cannot be unread.' }) looks: number;
}

@ObjectType('OwnGrantRequest', { description: 'Another service asks to see one\'s dossier.' })
export class OwnGrantRequestView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Text, { nullable: true }) personName: string | null;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => Boolean) isPersonal: boolean;
  @Field(() => CalendarDay) untilOn: string;
  @Field(() => Text) message: string;
  @Field(() => Instant) expiresAt: Date;
}

@ObjectType('RightRequest', { description: 'What a person asked about her own data, and what became of it.' })
export class RightRequestView {
  @Field(() => Uuid) id: string;
  @Field(() => RightKind) kind: RightKindName;
  @Field(() => Text, { nullable: true }) text: string | null;
  @Field(() => Instant) askedAt: Date;
  @Field(() => Boolean, { description: 'Written by herself; otherwise her branch wrote it down.' }) isOwn: boolean;
  @Field(() => RightState) state: RightStateName;
  @Field(() => Instant, { nullable: true }) decidedAt: Date | null;
  @Field(() => Text, { nullable: true }) reason: string | null;
  @Field(() => Instant, { nullable: true }) doneAt: Date | null;
}

@ObjectType('OwnRepresentative', { description: 'Who answers for a minor.' })
export class OwnRepresentativeView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Relation) relation: RelationName;
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay, { nullable: true }) until: string | null;
}

export const LookKind = enumOf('LookKind', ['looked', 'changed', 'exported', 'listed', 'represented', 'with_code', 'by_link'] as const);

@ObjectType('OwnLook', { description: 'Somebody opened one\'s dossier: when, from where, as what, what for. No name.' })
export class OwnLookView {
  @Field(() => Text) id: string;
  @Field(() => Instant) at: Date;
  @Field(() => LookKind) kind: keyof typeof LookKind;
  @Field(() => Text, { nullable: true }) organisationName: string | null;
  @Field(() => Text, { nullable: true }) branchName: string | null;
  @Field(() => Role, { nullable: true }) role: keyof typeof Role | null;
  @Field(() => Text, { nullable: true, description: 'By which right; break_glass: without a need that the system knew of.' })
  door: string | null;
  @Field(() => GrantPurpose, { nullable: true }) purpose: PurposeName | null;
  @Field(() => [DossierSection]) sections: SectionName[];
}

@ObjectType('OwnLooks', { description: 'One page of who looked, the latest first.' })
export class OwnLooksView {
  @Field(() => [OwnLookView]) lines: OwnLookView[];
  @Field(() => Text, { nullable: true, description: 'Where the next page begins; none: this was the last.' }) next: string | null;
}

@ObjectType('Notebook', { description: 'One\'s own page: all that is kept, who sees it, who looked.' })
export class NotebookView {
  @Field(() => Text) reference: string;
  @Field(() => DossierStatus) status: keyof typeof DossierStatus;
  @Field(() => Instant) openedAt: Date;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => OwnIdentityView) identity: OwnIdentityView;
  @Field(() => SituationView, { nullable: true }) situation: SituationView | null;
  @Field(() => [OwnFollowerView]) team: OwnFollowerView[];
  @Field(() => [OwnGoalView]) goals: OwnGoalView[];
  @Field(() => [OwnAppointmentView], { description: 'Those to come, the next first.' }) appointments: OwnAppointmentView[];
  @Field(() => [OwnInterviewView], { description: 'The latest.' }) interviews: OwnInterviewView[];
  @Field(() => Int) interviewCount: number;
  @Field(() => [OwnDocumentView]) documents: OwnDocumentView[];
  @Field(() => Int, { description: 'How many very personal things are kept: a counsellor shows them in person.' }) specialCount: number;
  @Field(() => [OwnGrantView]) grants: OwnGrantView[];
  @Field(() => [OwnGrantRequestView]) requests: OwnGrantRequestView[];
  @Field(() => [OwnRepresentativeView]) representatives: OwnRepresentativeView[];
  @Field(() => [RightRequestView]) rights: RightRequestView[];
  @Field(() => OwnLooksView) looks: OwnLooksView;
  @Field(() => Instant, { nullable: true, description: 'When this page was last entered before.' }) lastVisitAt: Date | null;
}

@ObjectType('RepresentedInterview')
export class RepresentedInterviewView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) heldAt: Date;
  @Field(() => InterviewChannel) channel: keyof typeof InterviewChannel;
  @Field(() => Text) summary: string;
}

@ObjectType('RepresentedAppointment')
export class RepresentedAppointmentView {
  @Field(() => Instant) startsAt: Date;
  @Field(() => Int) minutes: number;
  @Field(() => InterviewChannel) channel: keyof typeof InterviewChannel;
}

@ObjectType('RepresentedNotebook', { description: 'What a representative sees: dates to meet, and what was marked for her.' })
export class RepresentedNotebookView {
  @Field(() => Text) name: string;
  @Field(() => Text) childName: string;
  @Field(() => CalendarDay, { nullable: true }) untilOn: string | null;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => [RepresentedAppointmentView]) appointments: RepresentedAppointmentView[];
  @Field(() => [RepresentedInterviewView]) interviews: RepresentedInterviewView[];
  @Field(() => [OwnDocumentView]) documents: OwnDocumentView[];
}
