import { duplicateStates } from '@boussole/domain/register/merging';
import type * as words from '@boussole/domain/register/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf, SheetKind } from '../register/vocabulary.graphql.js';

export const DuplicateState = enumOf('DuplicateState', duplicateStates);

@ObjectType('DuplicateSide', { description: 'One of two sheets that may be one.' })
export class DuplicateSideView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text, { description: 'Where it is, or whose: what tells it apart.' }) detail: string;
  @Field(() => Text, { nullable: true }) sourceName: string | null;
  @Field(() => Int, { nullable: true }) sourceLine: number | null;
  @Field(() => Int) offerCount: number;
  @Field(() => Boolean) isMerged: boolean;
}

@ObjectType('DuplicatePair')
export class DuplicatePairView {
  @Field(() => Uuid) id: string;
  @Field(() => SheetKind) sheetKind: words.SheetKind;
  @Field(() => DuplicateSideView) left: DuplicateSideView;
  @Field(() => DuplicateSideView) right: DuplicateSideView;
  @Field(() => [Text]) reasons: string[];
  @Field(() => DuplicateState) state: keyof typeof DuplicateState;
  @Field(() => Uuid, { nullable: true }) mergeId: string | null;
  @Field(() => Boolean) canDecide: boolean;
  @Field(() => Instant, { nullable: true }) decidedAt: Date | null;
}

@ObjectType('DuplicatePage')
export class DuplicatePageView {
  @Field(() => [DuplicatePairView]) lines: DuplicatePairView[];
  @Field(() => Int) proposedCount: number;
  @Field(() => Text, { nullable: true }) next: string | null;
}
