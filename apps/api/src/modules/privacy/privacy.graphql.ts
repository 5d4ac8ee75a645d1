import { rightMoves } from '@boussole/domain/privacy/deciding';
import type { RightKind as Kind, RightState as State } from '@boussole/domain/dossier/right-request';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { RightKind, RightState } from '../notebook/notebook.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const RightMove = enumOf('RightMove', rightMoves, 'What the auditor may do with a request now.');
export const RightBox = enumOf('RightBox', ['waiting', 'decided'] as const, 'To be answered or carried out; over.');

@ObjectType('RightToDecide', { description: 'What somebody asks about her own data, to whoever decides. No name: the reference of the dossier.' })
export class RightToDecideView {
  @Field(() => Uuid) id: string;
  @Field(() => RightKind) kind: Kind;
  @Field(() => Text, { nullable: true }) text: string | null;
  @Field(() => Instant) askedAt: Date;
  @Field(() => CalendarDay, { description: 'The last day to answer.' }) answerBefore: string;
  @Field(() => Boolean) isLate: boolean;
  @Field(() => Boolean, { description: 'Written by the person herself; otherwise her branch wrote it down.' }) isOwn: boolean;
  @Field(() => Text) reference: string;
  @Field(() => Text) branchName: string;
  @Field(() => Uuid) branchId: string;
  @Field(() => Boolean) isRestricted: boolean;
  @Field(() => RightState) state: State;
  @Field(() => Text, { nullable: true }) reason: string | null;
  @Field(() => Instant, { nullable: true }) decidedAt: Date | null;
  @Field(() => Text, { nullable: true }) decidedByName: string | null;
  @Field(() => [RightMove]) viewerCan: (keyof typeof RightMove)[];
}

@ObjectType('RightPage')
export class RightPageView {
  @Field(() => [RightToDecideView]) lines: RightToDecideView[];
  @Field(() => Int, { description: 'To be answered or carried out.' }) waitingCount: number;
  @Field(() => Int, { description: 'Dossiers of the organisation erased so far.' }) erasedCount: number;
  @Field(() => Text, { nullable: true }) next: string | null;
}
