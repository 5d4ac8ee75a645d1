import { type DeathReason, deathReasons } from '@boussole/domain/deliveries';
import type { Lights } from '@boussole/domain/operations/lights';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const DeathReasonEnum = enumOf('DeathReason', deathReasons,
  'Refused for good; tried in vain for two days; our own mistake, three times; whoever had it vanished, three times; nobody knows whether it left.');

@ObjectType('DeadDelivery', { description: 'Something that should have happened and was set aside. Neither what it says nor to whom.' })
export class DeadDeliveryView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { description: 'The name of its job.' }) job: string;
  @Field(() => DeathReasonEnum) reason: DeathReason;
  @Field(() => Text, { nullable: true, description: 'The kind of failure, for whoever repairs.' }) failure: string | null;
  @Field(() => Int) attempts: number;
  @Field(() => Instant) promisedAt: Date;
  @Field(() => Instant) setAsideAt: Date;
}

@ObjectType('MissedRun', { description: 'Of what was due on a day, what did not run.' })
export class MissedRunView {
  @Field(() => CalendarDay) day: string;
  @Field(() => Text) what: string;
  @Field(() => Int) expected: number;
  @Field(() => Int) ran: number;
}

@ObjectType('Lights', { description: 'What whoever keeps the platform looks at first, in seconds.' })
export class LightsView implements Lights {
  @Field(() => Float, { description: 'How late the oldest delivery is that is due.' }) oldestDueSeconds: number;
  @Field(() => Float, { description: 'How old the oldest line of the journal is that no anchor covers yet.' }) unanchoredSeconds: number;
  @Field(() => Float, { nullable: true, description: 'How long ago the latest changes were copied away; none: never.' }) copyAgeSeconds: number | null;
  @Field(() => Boolean, { description: 'Not from a copy, until somebody opens the gate.' }) mayMessagesLeave: boolean;
}

@ObjectType('DeadDeliveries', { description: 'What was set aside in the last sixty days, the latest first; and what the last daily comparison missed.' })
export class DeadDeliveriesView {
  @Field(() => [DeadDeliveryView]) deliveries: DeadDeliveryView[];
  @Field(() => Int) total: number;
  @Field(() => [MissedRunView], { description: 'To the platform only.' }) missed: MissedRunView[];
  @Field(() => LightsView, { nullable: true, description: 'To the platform only.' }) lights: LightsView | null;
}
