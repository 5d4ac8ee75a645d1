import { type QualityActionState as ActionState, qualityActionStates } from '@boussole/domain/quality/action';
import { type QualityLevel as Level, qualityLevels, type QualityStandard as Standard, qualityStandards } from '@boussole/domain/quality/grid';
import { type QualityState as State, qualityStates, type ReadingMove, readingMoves, type RoundMove, roundMoves } from '@boussole/domain/quality/round';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import { CaseworkerView } from '../team/team.graphql.js';

const some = { nullable: true } as const;

export const QualityStandard = enumOf('QualityStandard', qualityStandards, 'What a service is asked about: the grid that the Euroguidance network tried out in 2009.');
export const QualityLevel = enumOf('QualityLevel', qualityLevels, 'How far it is; not feasible is no low mark.');
export const QualityState = enumOf('QualityState', qualityStates, 'Being filled, with a peer, read by her, over.');
export const QualityRoundMove = enumOf('QualityRoundMove', roundMoves);
export const QualityReadingMove = enumOf('QualityReadingMove', readingMoves);
export const QualityActionState = enumOf('QualityActionState', qualityActionStates);

@ObjectType('QualitySaid', { description: 'What is said of one standard: a level, and the words that show it.' })
export class QualitySaidView {
  @Field(() => QualityStandard) standard: Standard;
  @Field(() => QualityLevel, some) level: Level | null;
  @Field(() => Text) words: string;
  @Field(() => Int) version: number;
  @Field(() => Instant) at: Date;
}

@ObjectType('QualityRound', { description: 'A round in which a branch looks at its own quality.' })
export class QualityRoundView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) year: number;
  @Field(() => QualityState) state: State;
  @Field(() => Int) version: number;
  @Field(() => Instant) openedAt: Date;
  @Field(() => Instant, some) askedAt: Date | null;
  @Field(() => Instant, { ...some, description: 'None: nobody elsewhere has read it.' }) readAt: Date | null;
  @Field(() => Instant, some) closedAt: Date | null;
  @Field(() => Text, { ...some, description: 'The branch whose coordination was asked to read.' }) peerBranchName: string | null;
  @Field(() => Text, some) peerOrganisationName: string | null;
  @Field(() => Text, { ...some, description: 'Who there took it upon herself.' }) peerName: string | null;
  @Field(() => [QualitySaidView]) answers: QualitySaidView[];
  @Field(() => [QualitySaidView], { description: 'What the peer wrote beside; none until she hands it back.' }) remarks: QualitySaidView[];
  @Field(() => Boolean) canFill: boolean;
  @Field(() => [QualityRoundMove]) viewerCan: RoundMove[];
}

@ObjectType('QualityAction', { description: 'What a branch means to do better.' })
export class QualityActionView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => Int, { description: 'The year of the round in which it was decided.' }) year: number;
  @Field(() => QualityStandard, some) standard: Standard | null;
  @Field(() => Text) what: string;
  @Field(() => Uuid) ownerMembershipId: string;
  @Field(() => Text) ownerName: string;
  @Field(() => CalendarDay) dueOn: string;
  @Field(() => QualityActionState) state: ActionState;
  @Field(() => Text, { ...some, description: 'What came of it.' }) result: string | null;
  @Field(() => Boolean) isOverdue: boolean;
}

@ObjectType('QualityAsked', { description: 'A round of another body that the viewer is asked to read.' })
export class QualityAskedView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) year: number;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Instant) askedAt: Date;
  @Field(() => Boolean) isAccepted: boolean;
}

@ObjectType('QualityPage', { description: 'What a branch says of its own quality, the latest rounds first, and what it means to do better.' })
export class QualityPageView {
  @Field(() => Text) branchName: string;
  @Field(() => [QualityRoundView]) rounds: QualityRoundView[];
  @Field(() => [QualityActionView]) actions: QualityActionView[];
  @Field(() => [QualityAskedView]) asked: QualityAskedView[];
  @Field(() => Boolean, { description: 'Fills, asks, closes, and keeps the actions.' }) canKeep: boolean;
  @Field(() => Boolean, { description: 'No round is open, and there is none of this year.' }) canOpen: boolean;
  @Field(() => [CaseworkerView], { description: 'Who may answer for an action; empty unless one keeps them.' }) colleagues: CaseworkerView[];
}

@ObjectType('QualityReading', { description: 'A round of another body, to the peer who is asked to read it; its grid once she has accepted.' })
export class QualityReadingView extends QualityAskedView {
  @Field(() => Int) version: number;
  @Field(() => [QualitySaidView]) answers: QualitySaidView[];
  @Field(() => [QualitySaidView]) remarks: QualitySaidView[];
  @Field(() => [QualityReadingMove]) viewerCan: ReadingMove[];
}

@ObjectType('QualityPeer', { description: 'A branch of another body that somebody coordinates.' })
export class QualityPeerView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text) organisationName: string;
}
