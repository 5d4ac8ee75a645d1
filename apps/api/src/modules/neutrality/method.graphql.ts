import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text } from '../../platform/scalars.js';
import { PeriodView, ReplayView } from './neutrality.graphql.js';

const some = { nullable: true } as const;

@ObjectType('NeutralitySetting', { description: 'One parameter: "sequential.driftThreshold", 2000.' })
export class SettingView {
  @Field(() => Text) name: string;
  @Field(() => Text) value: string;
}

@ObjectType('NeutralityVersion', { description: 'Parameters, as they were registered before they held.' })
export class VersionView {
  @Field(() => Text) version: string;
  @Field(() => CalendarDay) appliesFrom: string;
  @Field(() => Text) reason: string;
  @Field(() => Instant) registeredAt: Date;
  @Field(() => Text, { ...some, description: 'None: published with the product, or by somebody of another body.' }) registeredByName: string | null;
  @Field(() => [SettingView]) settings: SettingView[];
}

@ObjectType('NeutralityMade', { description: 'A report that exists.' })
export class MadeReportView extends ReplayView {
  @Field(() => PeriodView) period: PeriodView;
}

@ObjectType('NeutralityMethod', { description: 'What is measured with, and what was measured.' })
export class MethodView {
  @Field(() => [VersionView], { description: 'The latest first.' }) versions: VersionView[];
  @Field(() => [MadeReportView], { description: 'The latest period first.' }) reports: MadeReportView[];
  @Field(() => Boolean, { description: 'The viewer may register others.' }) mayRegister: boolean;
}
