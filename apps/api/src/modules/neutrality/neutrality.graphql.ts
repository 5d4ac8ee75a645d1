import type { FindingLevel, UnitLevel } from '@boussole/domain/neutrality/reading/levels';
import type { PeriodKind } from '@boussole/domain/neutrality/reading/period-code';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { NeutralityFindingLevel, NeutralityLevel, NeutralityPeriodKind, NeutralityStatus, type StatusName } from './words.graphql.js';

const some = { nullable: true } as const;

@ObjectType('NeutralityPeriod', { description: 'A quarter, a year or the last twelve months that can be looked at.' })
export class PeriodView {
  @Field(() => Text, { description: '"2026-T3", "2026" or "12-mois".' }) code: string;
  @Field(() => NeutralityPeriodKind) kind: PeriodKind;
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay) until: string;
  @Field(() => Boolean, { description: 'Its official audit was made.' }) isClosed: boolean;
  @Field(() => CalendarDay, { ...some, description: 'A quarter: the day from which it is tested.' }) testsOn: string | null;
  @Field(() => Uuid, some) reportId: string | null;
  @Field(() => Text, some) parameters: string | null;
  @Field(() => Boolean) isOfficial: boolean;
}

@ObjectType('NeutralityReplay', { description: 'The same period under other parameters; it stands beside, and replaces nothing.' })
export class ReplayView {
  @Field(() => Uuid) reportId: string;
  @Field(() => Text) parameters: string;
  @Field(() => Boolean) isOfficial: boolean;
  @Field(() => Text) print: string;
  @Field(() => Instant) madeAt: Date;
}

@ObjectType('NeutralityReport')
export class ReportView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { description: 'SHA-256 of its figures: the command finds the same from the exported files.' }) print: string;
  @Field(() => Instant) madeAt: Date;
  @Field(() => Text) parameters: string;
  @Field(() => Int) decisions: number;
  @Field(() => Boolean) isOfficial: boolean;
  @Field(() => [ReplayView], { description: 'The other reports of this period.' }) replays: ReplayView[];
}

@ObjectType('NeutralityUnit', { description: 'What the audit says of one unit; each figure is one of the report.' })
export class UnitView {
  @Field(() => Uuid) id: string;
  @Field(() => NeutralityLevel) level: UnitLevel;
  @Field(() => Text) name: string;
  @Field(() => Text, { ...some, description: 'The structure of a branch.' }) organisationName: string | null;
  @Field(() => NeutralityStatus, { ...some, description: 'None: nothing is tested while a period runs, nor in one that is no quarter.' })
  status: StatusName | null;
  @Field(() => Boolean) isAssessable: boolean;
  @Field(() => Int, { description: 'Decisions in which there was a real choice.' }) n: number;
  @Field(() => Int) observed: number;
  @Field(() => Float) expected: number;
  @Field(() => Float) variance: number;
  @Field(() => Float, some) ratio: number | null;
  @Field(() => Float, some) low: number | null;
  @Field(() => Float, some) high: number | null;
  @Field(() => [Int], { ...some, description: 'Between which chance alone stays 95 times out of 100: exact numbers.' }) limits95: number[] | null;
  @Field(() => [Int], some) limits998: number[] | null;
  @Field(() => Float, { ...some, description: 'The ratio once little data is taken for what it is.' }) shrunk: number | null;
  @Field(() => Float, { ...some, description: 'Against what people without a link choose.' }) peersRatio: number | null;
  @Field(() => Float) excess: number;
  @Field(() => Float, { ...some, description: 'The chance that a doubling would be noticed.' }) power: number | null;
  @Field(() => Float, { ...some, description: 'What is shown, in the gap.' }) shown: number | null;
  @Field(() => Float, { ...some, description: 'What is chosen among the shown, in the gap.' }) choice: number | null;
  @Field(() => Boolean, { description: 'The viewer\'s own body, or herself.' }) isMine: boolean;
}

@ObjectType('NeutralityValue')
export class ValueView {
  @Field(() => Text) name: string;
  @Field(() => Float, some) value: number | null;
  @Field(() => Text, { ...some, description: 'What is no number: a domain, a territory, a level of education.' }) text: string | null;
}

@ObjectType('NeutralityFinding', { description: 'What a companion rule found, flagged or not.' })
export class FindingView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { description: '"N-C1".' }) rule: string;
  @Field(() => NeutralityFindingLevel) level: FindingLevel;
  @Field(() => Uuid, some) unitId: string | null;
  @Field(() => Text, some) unitName: string | null;
  @Field(() => Uuid, some) otherId: string | null;
  @Field(() => Text, some) otherName: string | null;
  @Field(() => Boolean) isFlagged: boolean;
  @Field(() => [ValueView]) values: ValueView[];
}

@ObjectType('NeutralityTrendPoint', { description: 'One quarter of one unit, or of the network.' })
export class TrendPointView {
  @Field(() => Text) code: string;
  @Field(() => Float, some) ratio: number | null;
  @Field(() => Float, some) low: number | null;
  @Field(() => Float, some) high: number | null;
  @Field(() => Int) n: number;
}

@ObjectType('NeutralityDot', { description: 'Somebody else, without a name: rounded, in an order that tells nothing.' })
export class DotView {
  @Field(() => Float) expected: number;
  @Field(() => Float) ratio: number;
  @Field(() => NeutralityStatus, some) status: StatusName | null;
}

@ObjectType('NeutralityBand', { description: 'How many persons stand between two ratios; a small number is not said.' })
export class BandView {
  @Field(() => Float) from: number;
  @Field(() => Float, { ...some, description: 'None: and more.' }) until: number | null;
  @Field(() => Int, { ...some, description: 'None: fewer than five.' }) units: number | null;
}
