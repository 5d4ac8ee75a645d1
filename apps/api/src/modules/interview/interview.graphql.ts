import {
  type InterviewChannel as Channel, interviewChannels, type InterviewResult as Result, interviewResults, type InterviewTopic as Topic, interviewTopics,
} from '@boussole/domain/dossier/interview';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { PersonNameView } from '../account/account.graphql.js';

export const InterviewChannel = Object.fromEntries(interviewChannels.map((name) => [name, name]));
export const InterviewTopic = Object.fromEntries(interviewTopics.map((name) => [name, name]));
export const InterviewResult = Object.fromEntries(interviewResults.map((name) => [name, name]));
registerEnumType(InterviewChannel, { name: 'InterviewChannel' });
registerEnumType(InterviewTopic, { name: 'InterviewTopic' });
registerEnumType(InterviewResult, { name: 'InterviewResult', description: 'What came of a contact.' });

@ObjectType('Interview', { description: 'One logged contact.' })
export class InterviewView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) heldAt: Date;
  @Field(() => InterviewChannel) channel: Channel;
  @Field(() => Int) minutes: number;
  @Field(() => [InterviewTopic]) topics: Topic[];
  @Field(() => Text) summary: string;
  @Field(() => [InterviewResult]) results: Result[];
  @Field(() => Boolean, { description: 'Tells very personal things.' }) isSpecial: boolean;
  @Field(() => Boolean, { description: 'The person\'s representative may read it.' }) forRepresentative: boolean;
  @Field(() => PersonNameView) author: PersonNameView;
  @Field(() => Text, { nullable: true, description: 'The author\'s alone; for anyone else it does not exist.' })
  privateNote: string | null;
}

@ObjectType('InterviewDraft', { description: 'An interview being written: its author\'s alone.' })
export class InterviewDraftView {
  @Field(() => Int) version: number;
  @Field(() => Instant) savedAt: Date;
  @Field(() => Instant, { nullable: true }) heldAt: Date | null;
  @Field(() => InterviewChannel, { nullable: true }) channel: Channel | null;
  @Field(() => Int, { nullable: true }) minutes: number | null;
  @Field(() => [InterviewTopic]) topics: Topic[];
  @Field(() => Text) summary: string;
  @Field(() => Text) privateNote: string;
  @Field(() => [InterviewResult]) results: Result[];
  @Field(() => Boolean) isSpecial: boolean;
  @Field(() => Boolean) forRepresentative: boolean;
  @Field(() => Boolean, { description: 'What it holds of telephones and addresses is a service\'s, says its author.' }) keepsContacts: boolean;
}
