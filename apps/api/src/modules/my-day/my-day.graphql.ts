import type { InterviewChannel as Channel, InterviewTopic as Topic } from '@boussole/domain/dossier/interview';
import { type DayNotice as Kind, dayNotices } from '@boussole/domain/team/day-notice';
import type { DueKind as DueName, ReferralState as StateName } from '@boussole/domain/referral/states';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { DueItemView, DuePageView } from '../agenda/agenda.graphql.js';
import { DossierLineView } from '../dossier/dossier.graphql.js';
import { InterviewChannel, InterviewTopic } from '../interview/interview.graphql.js';
import { DueKind, ReferralState } from '../referral/referral-words.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import { Meeting } from '../team/team.graphql.js';

const DayNotice = Object.fromEntries(dayNotices.map((name) => [name, name]));
registerEnumType(DayNotice, { name: 'DayNoticeKind' });

@ObjectType('DraftEntry', { description: 'An interview left half written.' })
export class DraftEntryView {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text) dossierTitle: string;
  @Field(() => Instant) savedAt: Date;
  @Field(() => Text) excerpt: string;
}

@ObjectType('DayInterview', { description: 'An interview held today.' })
export class DayInterviewView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text) dossierTitle: string;
  @Field(() => Instant) heldAt: Date;
  @Field(() => InterviewChannel) channel: Channel;
  @Field(() => Int) minutes: number;
  @Field(() => [InterviewTopic]) topics: Topic[];
}

@ObjectType('DayAppointment', { description: 'Somebody whom one meets today.' })
export class DayAppointmentView extends Meeting {
  @Field(() => Boolean) isWalkIn: boolean;
}

@ObjectType('DayNotice', { description: 'Something about the dossiers that one follows, or that waits for one\'s word.' })
export class DayNoticeView {
  @Field(() => Uuid) id: string;
  @Field(() => DayNotice) kind: Kind;
  @Field(() => Uuid, { nullable: true }) dossierId: string | null;
  @Field(() => Text, { nullable: true }) dossierTitle: string | null;
  @Field(() => Text) name: string;
  @Field(() => Text, { nullable: true, description: 'A message, a reason, a ground, or a last day.' }) words: string | null;
  @Field(() => Instant) at: Date;
}

const DayHandoffKind = enumOf('DayHandoffKind', ['due', 'question', 'answered'] as const, 'Soon or already late at the operator; waiting for oneself; answered lately.');

@ObjectType('DayHandoff', { description: 'A referral of one\'s own that needs an eye today.' })
export class DayHandoffView {
  @Field(() => Uuid) id: string;
  @Field(() => DayHandoffKind) kind: keyof typeof DayHandoffKind;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text, { nullable: true, description: 'None: the dossier is not one\'s branch\'s any more.' }) dossierTitle: string | null;
  @Field(() => ReferralState) state: StateName;
  @Field(() => Text, { nullable: true }) offerTitle: string | null;
  @Field(() => Text, { nullable: true }) organisationName: string | null;
  @Field(() => DueKind, { nullable: true }) dueKind: DueName | null;
  @Field(() => Instant, { nullable: true }) dueAt: Date | null;
  @Field(() => Instant) movedAt: Date;
}

@ObjectType('MyDay', { description: 'What a counsellor finds in the morning.' })
export class MyDayView {
  @Field(() => [DraftEntryView]) drafts: DraftEntryView[];
  @Field(() => [DayAppointmentView]) appointments: DayAppointmentView[];
  @Field(() => [DayNoticeView]) notices: DayNoticeView[];
  @Field(() => DuePageView, { description: 'What is due to oneself and to whom one replaces: the first page.' }) due: DuePageView;
  @Field(() => DueItemView, { nullable: true, description: 'What comes next, after today.' }) nextDue: DueItemView | null;
  @Field(() => [DayHandoffView]) handoffs: DayHandoffView[];
  @Field(() => Int, { description: 'To a coordinator: referrals without an answer, and disagreements.' }) escalationCount: number;
  @Field(() => [DayInterviewView]) interviewsToday: DayInterviewView[];
  @Field(() => [DossierLineView]) recentDossiers: DossierLineView[];
  @Field(() => Int) caseloadTotal: number;
}
