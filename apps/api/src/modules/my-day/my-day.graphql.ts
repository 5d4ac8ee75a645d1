import type { InterviewChannel as Channel, InterviewTopic as Topic } from '@boussole/domain/dossier/interview';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { DossierLineView } from '../dossier/dossier.graphql.js';
import { InterviewChannel, InterviewTopic } from '../interview/interview.graphql.js';

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

@ObjectType('MyDay', { description: 'What a counsellor finds in the morning.' })
export class MyDayView {
  @Field(() => [DraftEntryView]) drafts: DraftEntryView[];
  @Field(() => [DayInterviewView]) interviewsToday: DayInterviewView[];
  @Field(() => [DossierLineView]) recentDossiers: DossierLineView[];
  @Field(() => Int) caseloadTotal: number;
}
