import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { Role } from '../account/account.graphql.js';

export const StaffState = { invited: 'invited', active: 'active', disabled: 'disabled' } as const;
registerEnumType(StaffState, { name: 'StaffState', description: 'Invited, at work, or closed out.' });

@ObjectType('StaffMembership', { description: 'What a colleague is, where, since and until when.' })
export class StaffMembershipView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) branchName: string;
  @Field(() => Role) role: keyof typeof Role;
  @Field(() => Text, { nullable: true }) employerName: string | null;
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay, { nullable: true }) until: string | null;
}

@ObjectType('StaffPerson', { description: 'Somebody of one\'s organisation, as its administrator sees her.' })
export class StaffPersonView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text) email: string;
  @Field(() => StaffState) state: keyof typeof StaffState;
  @Field(() => [StaffMembershipView]) memberships: StaffMembershipView[];
}

@ObjectType('BranchChoice')
export class BranchChoiceView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
}

@ObjectType('EmployerChoice')
export class EmployerChoiceView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
}

@ObjectType('Staff', { description: 'The people of one\'s organisation, and what an invitation may choose from.' })
export class StaffView {
  @Field(() => [StaffPersonView]) people: StaffPersonView[];
  @Field(() => [BranchChoiceView]) branches: BranchChoiceView[];
  @Field(() => [EmployerChoiceView]) employers: EmployerChoiceView[];
}
