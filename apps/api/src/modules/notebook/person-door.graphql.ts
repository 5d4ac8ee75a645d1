import type { dossierMoves } from '@boussole/domain/access/rules';
import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { DossierMove } from '../dossier/dossier.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import { Relation, RightRequestView } from './notebook.graphql.js';
import type { Relation as RelationName } from '@boussole/domain/dossier/representative';

export const LifeStage = enumOf('LifeStage', ['child', 'youth', 'adult'] as const, 'Under 13, from 13, from 18.');

@ObjectType('Representative', { description: 'Who answers for a minor, as the branch recorded it.' })
export class RepresentativeView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Relation) relation: RelationName;
  @Field(() => Text) proof: string;
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay, { nullable: true, description: 'None: until the eighteenth birthday.' }) until: string | null;
  @Field(() => Boolean) isLive: boolean;
  @Field(() => Text, { nullable: true }) code: string | null;
}

@ObjectType('DossierDoor', { description: 'The person\'s own door, as those who follow her see it: never a secret.' })
export class DossierDoorView {
  @Field(() => Uuid) id: string;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Text, { nullable: true }) code: string | null;
  @Field(() => Instant, { nullable: true }) codeGivenAt: Date | null;
  @Field(() => LifeStage, { nullable: true, description: 'None: no birth date is known.' }) stage: keyof typeof LifeStage | null;
  @Field(() => [RepresentativeView]) representatives: RepresentativeView[];
  @Field(() => [RightRequestView]) rights: RightRequestView[];
  @Field(() => [DossierMove]) viewerCan: (typeof dossierMoves)[number][];
}

@ObjectType('RepresentativeKey', { description: 'The only time the secret is shown.' })
export class RepresentativeKeyView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) code: string;
  @Field(() => Text) secret: string;
}
