import type * as words from '@boussole/domain/referral/states';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { DueKind, OutcomeCode, ReferralState } from '../referral/referral-words.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const EscalationKind = enumOf('EscalationKind', ['silent', 'disagreed'] as const, 'No answer came; or the person disagrees with the outcome.');

@ObjectType('Escalation', { description: 'A referral that a coordinator should look at.' })
export class EscalationView {
  @Field(() => Uuid) id: string;
  @Field(() => EscalationKind) kind: keyof typeof EscalationKind;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text, { nullable: true }) dossierTitle: string | null;
  @Field(() => Text, { nullable: true }) reference: string | null;
  @Field(() => Text, { nullable: true, description: 'Who leads the dossier.' }) leadName: string | null;
  @Field(() => Text, { nullable: true, description: 'Who referred.' }) byName: string | null;
  @Field(() => ReferralState) state: words.ReferralState;
  @Field(() => Text, { nullable: true }) offerTitle: string | null;
  @Field(() => Text, { nullable: true }) organisationName: string | null;
  @Field(() => Text, { nullable: true }) branchName: string | null;
  @Field(() => Text, { nullable: true, description: 'The telephone of the branch, as the register shows it.' }) branchPhone: string | null;
  @Field(() => Instant) sentAt: Date;
  @Field(() => Instant, { nullable: true, description: 'Since when a coordinator knows.' }) escalatedAt: Date | null;
  @Field(() => DueKind, { nullable: true }) dueKind: words.DueKind | null;
  @Field(() => Instant, { nullable: true }) dueAt: Date | null;
  @Field(() => Instant, { nullable: true }) expiresAt: Date | null;
  @Field(() => OutcomeCode, { nullable: true }) outcomeCode: words.OutcomeCode | null;
  @Field(() => Instant, { nullable: true }) overAt: Date | null;
}

@ObjectType('Escalations', { description: 'What waits for a coordinator: those that had no answer, the longest waiting first; then disagreements, the latest first.' })
export class EscalationsView {
  @Field(() => [EscalationView]) silent: EscalationView[];
  @Field(() => [EscalationView]) disagreed: EscalationView[];
  @Field(() => Int) silentCount: number;
  @Field(() => Int) disagreedCount: number;
}
