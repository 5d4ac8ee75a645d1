import type { QualityActionState as ActionState } from '@boussole/domain/quality/action';
import type { QualityLevel as Level, QualityStandard as Standard } from '@boussole/domain/quality/grid';
import type { ReadingMove, RoundMove } from '@boussole/domain/quality/round';
import { Field, InputType, Int } from '@nestjs/graphql';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { QualityActionState, QualityLevel, QualityReadingMove, QualityRoundMove, QualityStandard } from './quality.graphql.js';

const some = { nullable: true } as const;

@InputType({ description: 'One standard of a round; what is said of it is saved as it is typed.' })
export class QualitySaidInput {
  @Field(() => Uuid) reviewId: string;
  @Field(() => QualityStandard) standard: Standard;
  @Field(() => QualityLevel, some) level?: Level | null;
  @Field(() => Text) @AtMost(2000) words: string;
  @Field(() => Int, { description: 'Of what was read of this standard; nothing: 0.' }) version: number;
}

@InputType()
export class MoveQualityRoundInput {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => QualityRoundMove) move: RoundMove;
  @Field(() => Uuid, { ...some, description: 'Whom one asks to read.' }) peerBranchId?: string | null;
}

@InputType()
export class MoveQualityReadingInput {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => QualityReadingMove) move: ReadingMove;
}

@InputType({ description: 'What one means to do better; the id is drawn by whoever writes it down: sent twice, it is one action.' })
export class QualityActionInput {
  @Field(() => Uuid) id: string;
  @Field(() => Int, { description: 'Of what was read; a new one: 0.' }) version: number;
  @Field(() => QualityStandard, some) standard?: Standard | null;
  @Field(() => Text) @AtMost(300) what: string;
  @Field(() => Uuid) ownerMembershipId: string;
  @Field(() => CalendarDay) dueOn: string;
  @Field(() => QualityActionState) state: ActionState;
  @Field(() => Text, some) @AtMost(1000) result?: string | null;
}
