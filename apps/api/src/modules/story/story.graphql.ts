import { storyGroupNames, storyKindNames, type StoryKind as Kind } from '@boussole/domain/story/kinds';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text } from '../../platform/scalars.js';
import { InterviewView } from '../interview/interview.graphql.js';

export const StoryKind = Object.fromEntries([...storyKindNames, 'withheld'].map((name) => [name, name])) as { [K in Kind | 'withheld']: K };
registerEnumType(StoryKind, { name: 'StoryKind', description: 'What a line of the story tells of; withheld: something that is not shared.' });

export const StoryGroup = Object.fromEntries(storyGroupNames.map((name) => [name, name]));
registerEnumType(StoryGroup, { name: 'StoryGroup', description: 'What one looks for in a story.' });

@ObjectType('StoryEntry', { description: 'One line of the story of a dossier. What its words mean depends on its kind.' })
export class StoryEntryView {
  @Field(() => Text, { description: 'Names the line among those of its dossier.' }) key: string;
  @Field(() => StoryKind) kind: keyof typeof StoryKind;
  @Field(() => Instant, { nullable: true, description: 'None: withheld too.' }) at: Date | null;
  @Field(() => Int, { description: 'How many are withheld here; one, for what is told.' }) count: number;
  @Field(() => Text, { nullable: true, description: 'Who did it.' }) who: string | null;
  @Field(() => Text, { nullable: true, description: 'Its title, or whom it is about.' }) title: string | null;
  @Field(() => Text, { nullable: true, description: 'What sort of it.' }) sort: string | null;
  @Field(() => Text, { nullable: true, description: 'How it stands.' }) state: string | null;
  @Field(() => Text, { nullable: true, description: 'What was written about it.' }) words: string | null;
  @Field(() => Instant, { nullable: true }) until: Date | null;
  @Field(() => InterviewView, { nullable: true }) interview: InterviewView | null;
}

@ObjectType('Story', { description: 'What happened in a dossier, the latest first.' })
export class StoryView {
  @Field(() => [StoryEntryView]) entries: StoryEntryView[];
  @Field(() => Text, { nullable: true }) next: string | null;
}
