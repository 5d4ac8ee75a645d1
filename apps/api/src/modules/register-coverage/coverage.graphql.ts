import { coverageAxes, type CoverageAxis } from '@boussole/domain/register/coverage';
import type * as words from '@boussole/domain/register/vocabulary';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { SomeOf } from '../../platform/input.js';
import { Text } from '../../platform/scalars.js';
import { enumOf, OfferKind, Public } from '../register/vocabulary.graphql.js';

export const CoverageAxisEnum = enumOf('CoverageAxis', coverageAxes);

const some = { nullable: true } as const;

@InputType({ description: 'How the register is laid out, and what of it is looked at.' })
export class CoverageInput {
  @Field(() => CoverageAxisEnum) rows: CoverageAxis;
  @Field(() => CoverageAxisEnum) columns: CoverageAxis;
  @Field(() => [Text], some) @SomeOf(20, 4) basins?: string[] | null;
  @Field(() => [Text], { ...some, description: 'Large fields of ROME ("F").' }) @SomeOf(20, 1) fields?: string[] | null;
  @Field(() => [OfferKind], some) @SomeOf(20) kinds?: words.OfferKind[] | null;
  @Field(() => [Int], some) @SomeOf(10) levels?: number[] | null;
  @Field(() => [Public], some) @SomeOf(20) publics?: words.Public[] | null;
  @Field(() => Int, { ...some, description: 'Months, seats and priorities of this year; without it, '
    + 'of the twelve months from now on.' }) year?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only offers of a trade that their basin puts first.' }) onlyPriority: boolean;
}

@ObjectType('CoverageHead', { description: 'A row or a column.' })
export class CoverageHeadView {
  @Field(() => Text) code: string;
  @Field(() => Text) name: string;
  @Field(() => Int, { description: 'Priority trades of a basin within it.' }) priorityTrades: number;
  @Field(() => Int) offers: number;
}

@ObjectType('CoverageCell')
export class CoverageCellView {
  @Field(() => Text) row: string;
  @Field(() => Text) column: string;
  @Field(() => Int, { description: 'One that may be entered at any time counts in every month.' }) offers: number;
  @Field(() => Int, { description: 'Seats announced, those left where it is said.' }) seats: number;
  @Field(() => Int) priorityTrades: number;
  @Field(() => Int, { description: 'Priority trades to which no offer of this cell leads.' }) uncoveredPriorityTrades: number;
}

@ObjectType('UncoveredTrade', { description: 'A trade that a basin puts first, and to which nothing leads among what is looked at.' })
export class UncoveredTradeView {
  @Field(() => Text) basin: string;
  @Field(() => Text) code: string;
  @Field(() => Text) name: string;
  @Field(() => Int) year: number;
  @Field(() => Text) source: string;
  @Field(() => Int, { description: 'Offers that lead to it in this basin, whatever the filters.' }) offers: number;
}

@ObjectType('Coverage', { description: 'What exists and what is missing: every crossing, the empty ones too.' })
export class CoverageView {
  @Field(() => [CoverageHeadView]) rows: CoverageHeadView[];
  @Field(() => [CoverageHeadView]) columns: CoverageHeadView[];
  @Field(() => [CoverageCellView]) cells: CoverageCellView[];
  @Field(() => Int) emptyCount: number;
  @Field(() => [UncoveredTradeView]) uncovered: UncoveredTradeView[];
  @Field(() => Int, { description: 'The year of the priorities.' }) year: number;
}
