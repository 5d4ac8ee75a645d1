import type { Attendance as Came, GatheringKind as Kind, TogetherKind as Together } from '@boussole/domain/gathering/words';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { Attendance, GatheringKind, TogetherKind } from './gathering.graphql.js';

@InputType({ description: 'What, where, when on a wall in Brussels, how many, led by whom.' })
export class GatheringInput {
  @Field(() => GatheringKind) kind: Kind;
  @Field(() => Text) @AtMost(120) title: string;
  @Field(() => Text) @AtMost(200) place: string;
  @Field(() => CalendarDay) day: string;
  @Field(() => Text) @AtMost(5) time: string;
  @Field(() => Int) minutes: number;
  @Field(() => Int) seats: number;
  @Field(() => [Uuid]) @SomeOf(20) leaderIds: string[];
  @Field(() => Text, { nullable: true, description: 'For colleagues alone.' }) @AtMost(1000) note: string | null;
}

@InputType()
export class PlanGatheringInput extends GatheringInput {
  @Field(() => Uuid) commandKey: string;
}

@InputType()
export class ChangeGatheringInput extends GatheringInput {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
}

@InputType()
export class CancelGatheringInput {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => Text, { description: 'Why; those who follow the participants read it.' }) @AtMost(200) reason: string;
}

@InputType()
export class EnrolInput {
  @Field(() => Uuid) gatheringId: string;
  @Field(() => Uuid) dossierId: string;
}

@InputType()
export class GatheringGroupInput {
  @Field(() => Uuid) gatheringId: string;
  @Field(() => Uuid, { description: 'Drawn by whoever writes it down: sent twice, it is one group.' }) groupId: string;
  @Field(() => Text) @AtMost(80) label: string;
  @Field(() => Int, { description: 'None left: the group goes.' }) count: number;
}

@InputType()
export class AttendanceMarkInput {
  @Field(() => Uuid) seatId: string;
  @Field(() => Attendance) attendance: Came;
}

@InputType()
export class GroupCameInput {
  @Field(() => Uuid) groupId: string;
  @Field(() => Int, { nullable: true }) present: number | null;
}

@InputType()
export class TakeAttendanceInput {
  @Field(() => Uuid) gatheringId: string;
  @Field(() => Attendance, { nullable: true, description: 'Said of everybody, before the exceptions.' }) everybody: Came | null;
  @Field(() => [AttendanceMarkInput]) @SomeOf(500) @ValidateNested({ each: true }) @Type(() => AttendanceMarkInput) marks: AttendanceMarkInput[];
  @Field(() => [GroupCameInput]) @SomeOf(20) @ValidateNested({ each: true }) @Type(() => GroupCameInput) groups: GroupCameInput[];
}

@InputType()
export class FollowUpGatheringInput {
  @Field(() => Uuid) gatheringId: string;
  @Field(() => Attendance, { description: 'For those who were present, absent or excused.' }) to: Came;
  @Field(() => TogetherKind) kind: Together;
  @Field(() => CalendarDay) onDay: string;
  @Field(() => Text, { nullable: true }) @AtMost(300) note: string | null;
}
