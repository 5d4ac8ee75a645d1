import * as ties from '@boussole/domain/preference/interest';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { SomeOf } from '../../platform/input.js';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const InterestKind = enumOf('InterestKind', ties.interestKinds, 'What ties somebody who advises to a body.');

@ObjectType('InterestLink')
export class InterestLinkView {
  @Field(() => Uuid) organisationId: string;
  @Field(() => Text) organisationName: string;
  @Field(() => InterestKind) kind: ties.InterestKind;
}

@ObjectType('MyInterests', { description: 'What one declared of oneself; nobody else reads it here.' })
export class MyInterestsView {
  @Field(() => Instant, { nullable: true, description: 'None: never.' }) declaredAt: Date | null;
  @Field(() => Boolean, { description: 'Never declared, or more than a year ago.' }) isDue: boolean;
  @Field(() => [InterestLinkView]) links: InterestLinkView[];
  @Field(() => [Text], { description: 'Known already, without being declared: who employs one, who lent one out, where one works.' })
  knownAlready: string[];
}

@InputType()
export class InterestLinkInput {
  @Field(() => Uuid) organisationId: string;
  @Field(() => InterestKind) kind: ties.InterestKind;
}

@InputType({ description: 'All of them, each time; an empty list says that there are none.' })
export class DeclareInterestsInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => [InterestLinkInput]) @SomeOf(20) @ValidateNested({ each: true }) @Type(() => InterestLinkInput) links: InterestLinkInput[];
}
