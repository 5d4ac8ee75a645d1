import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { CaseworkerView } from './team.graphql.js';

@ObjectType('Absence', { description: 'Who is away, and who replaces her.' })
export class AbsenceView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text) replacementName: string;
  @Field(() => CalendarDay) fromOn: string;
  @Field(() => CalendarDay) untilOn: string;
  @Field(() => Instant, { nullable: true }) endedAt: Date | null;
  @Field(() => Boolean) isNow: boolean;
  @Field(() => Boolean) canEnd: boolean;
}

@ObjectType('CaseworkerLoad', { description: 'A caseworker of the branch, at work or gone, and how many open dossiers she leads.' })
export class CaseworkerLoadView extends CaseworkerView {
  @Field(() => Int) openCount: number;
  @Field(() => Boolean) isAtWork: boolean;
}

@ObjectType('TeamAbsences', { description: 'The absences of a branch, and who works there.' })
export class TeamAbsencesView {
  @Field(() => [AbsenceView]) absences: AbsenceView[];
  @Field(() => [CaseworkerLoadView]) caseworkers: CaseworkerLoadView[];
  @Field(() => Boolean, { description: 'Whether one keeps the absences of others and moves their dossiers.' }) isCoordinator: boolean;
}
