import { type ReportKind, reportKinds, type ReportSection, reportSections } from '@boussole/domain/figures/report/report';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';

const some = { nullable: true } as const;
const named = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

export const ReportKindView = named(reportKinds);
registerEnumType(ReportKindView, { name: 'ActivityReportKind', description: 'Of a service, of a branch that receives, of the network or a territory.' });
export const ReportSectionView = named(reportSections);
registerEnumType(ReportSectionView, { name: 'ActivityReportSection', description: 'The parts of a report; some are words alone.' });

@ObjectType('ActivityReportLine', { description: 'A report in the list; its forms stand at /rapports/{id}.pdf, .html and .json.' })
export class ReportLineView {
  @Field(() => Uuid) id: string;
  @Field(() => ReportKindView) kind: ReportKind;
  @Field(() => Text, { description: 'Of the branch or the body; empty for the network.' }) name: string;
  @Field(() => Text, { ...some, description: 'The body of a branch.' }) organisationName: string | null;
  @Field(() => Text, { ...some, description: 'The territory; none: all of it, or no report of the network.' }) basinName: string | null;
  @Field(() => Text, { description: 'A quarter (2026-T3) or a year (2026).' }) period: string;
  @Field(() => Int) edition: number;
  @Field(() => Boolean, { description: 'No later edition has replaced it.' }) isLast: boolean;
  @Field(() => Instant) madeAt: Date;
  @Field(() => Text) byName: string;
}

@ObjectType('ActivityReportPart', { description: 'A part of a report: what its figures say, in French as on paper, and what is written beside them.' })
export class ReportPartView {
  @Field(() => ReportSectionView) section: ReportSection;
  @Field(() => Boolean, { description: 'Words alone: it is left out where nothing is written.' }) isWritten: boolean;
  @Field(() => [Text]) sentences: string[];
  @Field(() => Text, { description: 'Empty: nothing is written.' }) words: string;
  @Field(() => Int, { description: 'Of what is written; 0: nothing was, yet.' }) version: number;
}

@ObjectType('ActivityReport', { description: 'What was told of a unit and a period when the report was made; it never changes, what is written in it does.' })
export class ReportView extends ReportLineView {
  @Field(() => Uuid, { ...some, description: 'None: the body whole, or the network.' }) branchId: string | null;
  @Field(() => Text, { ...some, description: 'A territory, or "*" for the network.' }) basin: string | null;
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay) until: string;
  @Field(() => Text, { description: 'The period that it is compared with.' }) versus: string;
  @Field(() => Instant, { description: 'Everything that changed before is counted.' }) countedUntil: Date;
  @Field(() => [ReportPartView]) parts: ReportPartView[];
}

@ObjectType('ActivityReportPlace', { description: 'Of what one may make a report.' })
export class ReportPlaceView {
  @Field(() => ReportKindView) kind: ReportKind;
  @Field(() => Uuid, { ...some, description: 'A branch; none: the body whole, or the network.' }) branchId: string | null;
  @Field(() => Text, { ...some, description: 'A territory, or "*" for the network.' }) basin: string | null;
  @Field(() => Text, { description: 'Empty for the network.' }) name: string;
}

@ObjectType('ActivityReports')
export class ReportsView {
  @Field(() => [ReportLineView], { description: 'The latest period first.' }) reports: ReportLineView[];
  @Field(() => [ReportPlaceView]) places: ReportPlaceView[];
  @Field(() => [Text], { description: 'The years and quarters that are told, the latest first.' }) periods: string[];
}
