import type { BodyLevel } from '@boussole/domain/neutrality/reading/levels';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Text, Uuid } from '../../platform/scalars.js';
import { FindingView, PeriodView, ReportView, TrendPointView, UnitView } from './neutrality.graphql.js';
import { NeutralityBodyLevel } from './words.graphql.js';

const some = { nullable: true } as const;

@ObjectType('NeutralityBasin', { description: 'A territory that the viewer may look at.' })
export class BasinView {
  @Field(() => Text) code: string;
  @Field(() => Text) name: string;
}

@ObjectType('NeutralityNetwork', { description: 'The whole network: of nobody in particular.' })
export class NetworkView {
  @Field(() => Int) n: number;
  @Field(() => Float, some) ratio: number | null;
  @Field(() => Float, some) low: number | null;
  @Field(() => Float, some) high: number | null;
  @Field(() => Float, { ...some, description: 'What is shown, in its gap.' }) shown: number | null;
  @Field(() => Float, { ...some, description: 'What is chosen among the shown, in its gap.' }) choice: number | null;
  @Field(() => Float, { ...some, description: 'The mean preference for one\'s own; 1: none.' }) meanPreference: number | null;
  @Field(() => Boolean, { description: 'The comparison with people without a link was too scattered.' }) isPeersCapped: boolean;
}

@ObjectType('NeutralityFlow', { description: 'How many decisions of a body went to another.' })
export class FlowView {
  @Field(() => Uuid) fromId: string;
  @Field(() => Text) fromName: string;
  @Field(() => Uuid) toId: string;
  @Field(() => Text) toName: string;
  @Field(() => Int) decisions: number;
  @Field(() => Float, { description: 'If every offer had the same chance.' }) expected: number;
}

@ObjectType('NeutralityIrregular', { description: 'Decisions that could not be read, or that carry no information, under their code.' })
export class IrregularView {
  @Field(() => Text, { description: '"D-UNIQUE".' }) code: string;
  @Field(() => Int) count: number;
}

@ObjectType('NeutralityBoard', { description: 'The audit of a period, in a territory, at one level of bodies.' })
export class BoardView {
  @Field(() => PeriodView) period: PeriodView;
  @Field(() => [PeriodView], { description: 'The latest first.' }) periods: PeriodView[];
  @Field(() => [BasinView]) basins: BasinView[];
  @Field(() => Text, some) basin: string | null;
  @Field(() => NeutralityBodyLevel) level: BodyLevel;
  @Field(() => Boolean, { description: 'A mandate of coordination; otherwise one sees one\'s own body.' }) isCoordination: boolean;
  @Field(() => ReportView, some) report: ReportView | null;
  @Field(() => [UnitView], { description: 'By name; what asks for attention is for the screen to put first.' }) units: UnitView[];
  @Field(() => Int, { description: 'Units that are not shown: too few people stand behind them.' }) hiddenUnits: number;
  @Field(() => NetworkView, some) network: NetworkView | null;
  @Field(() => [FindingView]) findings: FindingView[];
  @Field(() => [FlowView]) flows: FlowView[];
  @Field(() => [TrendPointView], { description: 'The network, quarter after quarter.' }) trend: TrendPointView[];
  @Field(() => [IrregularView]) irregular: IrregularView[];
  @Field(() => Int) openReviews: number;
}
