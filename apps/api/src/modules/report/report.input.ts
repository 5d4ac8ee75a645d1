import { longestComment, type ReportKind, type ReportSection } from '@boussole/domain/figures/report/report';
import { Field, InputType, Int } from '@nestjs/graphql';
import { AtMost } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { ReportKindView, ReportSectionView } from './report.graphql.js';

const some = { nullable: true } as const;

@InputType()
export class MakeReportInput {
  @Field(() => ReportKindView) kind: ReportKind;
  @Field(() => Uuid, { ...some, description: 'One of its branches; none: the body whole.' }) branchId?: string | null;
  @AtMost(4) @Field(() => Text, { ...some, description: 'A territory of the network; none: all of it.' }) basin?: string | null;
  @AtMost(7) @Field(() => Text, { description: 'A quarter (2026-T3) or a year (2026).' }) period: string;
  @Field(() => Int, { ...some, description: 'Made anew on purpose: the edition that it replaces.' }) replaces?: number | null;
}

@InputType()
export class CommentReportInput {
  @Field(() => Uuid) id: string;
  @Field(() => ReportSectionView) section: ReportSection;
  @AtMost(longestComment) @Field(() => Text, { description: 'Empty: nothing is written there.' }) words: string;
  @Field(() => Int, { description: 'The version that was read; 0 where nothing was written.' }) version: number;
}
