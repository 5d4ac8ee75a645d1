import { inboxViews, type InboxView as ViewName } from '@boussole/domain/handoff/told';
import type { DueKind as DueName, ReferralState as StateName } from '@boussole/domain/referral/states';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { DueKind, ReferralState } from '../referral/referral-words.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const InboxView = enumOf('InboxView', inboxViews, 'The lists of an operator: something is due of it; under way; over.');
export type InboxViewName = ViewName;

@ObjectType('InboxLine', { description: 'A handoff sent to one\'s branch, before it is opened: nothing of the person.' })
export class InboxLineView {
  @Field(() => Uuid) id: string;
  @Field(() => ReferralState) state: StateName;
  @Field(() => Uuid) offerId: string;
  @Field(() => Text) offerTitle: string;
  @Field(() => Uuid, { nullable: true }) sessionId: string | null;
  @Field(() => CalendarDay, { nullable: true }) sessionStartsOn: string | null;
  @Field(() => Text) senderBranchName: string;
  @Field(() => Text) senderOrganisationName: string;
  @Field(() => DueKind, { nullable: true }) dueKind: DueName | null;
  @Field(() => Instant, { nullable: true }) dueAt: Date | null;
  @Field(() => Boolean, { description: 'The clock stands still: somebody else is to answer, or a place to come free.' }) isPaused: boolean;
  @Field(() => Boolean, { description: 'The sender asks to cancel.' }) isCancelAsked: boolean;
  @Field(() => CalendarDay, { nullable: true }) waitUntil: string | null;
  @Field(() => Int) unread: number;
  @Field(() => Instant) sentAt: Date;
  @Field(() => Instant) movedAt: Date;
}

@ObjectType('InboxTotals', { description: 'Kept, never counted.' })
export class InboxTotalsView {
  @Field(() => Int) todo: number;
  @Field(() => Int) waiting: number;
  @Field(() => Int) answered: number;
}

@ObjectType('InboxPage')
export class InboxPageView {
  @Field(() => [InboxLineView]) lines: InboxLineView[];
  @Field(() => InboxTotalsView) totals: InboxTotalsView;
  @Field(() => Text, { nullable: true }) next: string | null;
  @Field(() => Instant, { description: 'As of when: what arrives later is news.' }) asOf: Date;
}
