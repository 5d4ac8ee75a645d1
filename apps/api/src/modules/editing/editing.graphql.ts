import { changedThings, type ChangedThing as Thing } from '@boussole/domain/dossier/changes';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const formNames = ['identity', 'situation', 'special', 'goal', 'need'] as const;
export type FormName = (typeof formNames)[number];
export const FormName = enumOf('FormName', formNames);
const thingNames = Object.keys(changedThings) as Thing[]; // keys of a constant
export const ChangedThing = enumOf('ChangedThing', thingNames, 'What of a dossier was rectified.');

@ObjectType('SavedPart', { description: 'What was just kept, and the version that it now has.' })
export class SavedPartView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
}

@ObjectType('FormDraft', { description: 'A form being filled in: its author\'s alone.' })
export class FormDraftView {
  @Field(() => FormName) form: FormName;
  @Field(() => Int) version: number;
  @Field(() => Instant) savedAt: Date;
  @Field(() => Text, { description: 'What the form held, as its screen wrote it.' }) content: string;
}

@ObjectType('DossierChange', { description: 'One field that was rectified: what it said, what it says.' })
export class DossierChangeView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) at: Date;
  @Field(() => ChangedThing) thing: Thing;
  @Field(() => Text, { nullable: true, description: 'The goal or the category that it belongs to.' }) aboutTitle: string | null;
  @Field(() => Text) field: string;
  @Field(() => Text, { nullable: true, description: 'JSON; none: nothing was said.' }) before: string | null;
  @Field(() => Text, { nullable: true }) after: string | null;
  @Field(() => Text, { nullable: true }) authorName: string | null;
  @Field(() => Text, { nullable: true }) authorBranchName: string | null;
  @Field(() => Boolean, { description: 'The person herself did it.' }) byLearner: boolean;
  @Field(() => Text, { nullable: true }) reason: string | null;
}

@ObjectType('DossierChangePage')
export class DossierChangePageView {
  @Field(() => [DossierChangeView]) changes: DossierChangeView[];
  @Field(() => Text, { nullable: true }) next: string | null;
}
