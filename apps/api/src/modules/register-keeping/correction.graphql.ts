import type * as words from '@boussole/domain/register/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf, SheetKind } from '../register/vocabulary.graphql.js';

export const CorrectionState = enumOf('CorrectionState', ['accepted', 'open', 'refused']);
export const CorrectionBox = enumOf('CorrectionBox', ['received', 'sent']);

@ObjectType('Correction', { description: 'What somebody found wrong in a sheet, and what its keeper answered.' })
export class CorrectionView {
  @Field(() => Uuid) id: string;
  @Field(() => SheetKind) sheetKind: words.SheetKind;
  @Field(() => Uuid) sheetId: string;
  @Field(() => Text) sheetTitle: string;
  @Field(() => Text, { nullable: true }) field: string | null;
  @Field(() => Text, { nullable: true }) proposed: string | null;
  @Field(() => Text, { nullable: true }) comment: string | null;
  @Field(() => Text, { nullable: true, description: 'A colleague\'s; nobody else is named.' }) authorName: string | null;
  @Field(() => CorrectionState) state: keyof typeof CorrectionState;
  @Field(() => Text, { nullable: true }) answer: string | null;
  @Field(() => Instant) createdAt: Date;
  @Field(() => Instant, { nullable: true }) answeredAt: Date | null;
  @Field(() => Boolean) isMine: boolean;
  @Field(() => Boolean) canAnswer: boolean;
}

@ObjectType('CorrectionPage')
export class CorrectionPageView {
  @Field(() => [CorrectionView]) lines: CorrectionView[];
  @Field(() => Int, { description: 'Received and not answered yet.' }) openCount: number;
  @Field(() => Text, { nullable: true }) next: string | null;
}

@ObjectType('SentCorrection')
export class SentCorrectionView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { description: 'Who will answer.' }) keeperName: string;
}
