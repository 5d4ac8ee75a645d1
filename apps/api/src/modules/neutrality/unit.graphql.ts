import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { BandView, DotView, FindingView, PeriodView, ReportView, TrendPointView, UnitView } from './neutrality.graphql.js';

const some = { nullable: true } as const;

@ObjectType('NeutralityFacts', { description: 'What the sentences about a unit are made of, besides its line.' })
export class FactsView {
  @Field(() => [Text], { description: 'Whose offers count as one\'s own.' }) operatorNames: string[];
  @Field(() => Float, { ...some, description: 'The p that decides: both keys.' }) pAll: number | null;
  @Field(() => Float, { ...some, description: 'Against equal chances alone.' }) pMain: number | null;
  @Field(() => Float, { ...some, description: 'What people without a link would have chosen.' }) peersExpected: number | null;
  @Field(() => Int) excludedWishes: number;
  @Field(() => Float, { ...some, description: 'Wishes are counted again: how many times as frequent as elsewhere.' }) reintegratedRatio: number | null;
  @Field(() => Float, { ...some, description: 'The highest ratio that its sets allow.' }) highestRatio: number | null;
  @Field(() => Float, { ...some, description: 'The preference that its choices amount to.' }) theta: number | null;
  @Field(() => Int) decisions: number;
}

@ObjectType('NeutralityReviewLink')
export class ReviewLinkView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) state: string;
}

@ObjectType('NeutralityUnitPage', { description: 'One unit in one period.' })
export class UnitPageView {
  @Field(() => PeriodView) period: PeriodView;
  @Field(() => [PeriodView]) periods: PeriodView[];
  @Field(() => ReportView, some) report: ReportView | null;
  @Field(() => UnitView) line: UnitView;
  @Field(() => FactsView) facts: FactsView;
  @Field(() => [FindingView]) findings: FindingView[];
  @Field(() => [TrendPointView]) trend: TrendPointView[];
  @Field(() => [DotView], { description: 'The other bodies of its level, without names; of persons: none.' }) distribution: DotView[];
  @Field(() => [BandView], { description: 'Of persons: how many stand where.' }) bands: BandView[];
  @Field(() => ReviewLinkView, some) review: ReviewLinkView | null;
  @Field(() => Boolean, { description: 'The viewer may look at the decisions behind it.' }) maySeeDecisions: boolean;
}

@ObjectType('NeutralityAlert', { description: 'An early alert, to the person and the referent alone.' })
export class AlertView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { description: '"N-D1" or "N-D2".' }) rule: string;
  @Field(() => CalendarDay) on: string;
  @Field(() => Int, { description: 'How many decisions it looks back on.' }) decisions: number;
  @Field(() => [Text]) operatorNames: string[];
}

@ObjectType('NeutralityMirror', { description: 'What the audit says of whoever asks, to her.' })
export class MirrorView {
  @Field(() => PeriodView) period: PeriodView;
  @Field(() => [PeriodView]) periods: PeriodView[];
  @Field(() => ReportView, some) report: ReportView | null;
  @Field(() => UnitView, { ...some, description: 'None: she made no decision in this period.' }) line: UnitView | null;
  @Field(() => FactsView, some) facts: FactsView | null;
  @Field(() => [FindingView]) findings: FindingView[];
  @Field(() => [AlertView]) alerts: AlertView[];
  @Field(() => [TrendPointView]) trend: TrendPointView[];
  @Field(() => [BandView], { description: 'All who advise, without names: how many stand where. Empty: too few.' }) bands: BandView[];
  @Field(() => ReviewLinkView, some) review: ReviewLinkView | null;
}

@ObjectType('NeutralityPersonAlert')
export class PersonAlertView {
  @Field(() => Uuid) personId: string;
  @Field(() => Text) personName: string;
  @Field(() => Text) rule: string;
  @Field(() => CalendarDay) on: string;
}

@ObjectType('NeutralityPersons', { description: 'For the referent of neutrality alone; by name, never ranked.' })
export class PersonsView {
  @Field(() => PeriodView) period: PeriodView;
  @Field(() => [PeriodView]) periods: PeriodView[];
  @Field(() => ReportView, some) report: ReportView | null;
  @Field(() => [UnitView]) persons: UnitView[];
  @Field(() => [PersonAlertView]) alerts: PersonAlertView[];
}
