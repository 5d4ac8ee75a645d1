import type { GrantProposal } from '@boussole/domain/grant/terms';
import { Field, InputType } from '@nestjs/graphql';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text } from '../../platform/scalars.js';
import {
  DossierSection, GrantBasis, GrantEvidence, GrantPurpose, type PurposeName, type SectionName,
} from './grant.graphql.js';

@InputType({ description: 'What is shared, for what, on what ground, until when. What is very personal is ticked apart.' })
export class GrantTermsInput {
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) @SomeOf(6) sections: SectionName[];
  @Field(() => Boolean) withSpecial: boolean;
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => GrantBasis) basis: keyof typeof GrantBasis;
  @Field(() => GrantEvidence) evidence: keyof typeof GrantEvidence;
  @Field(() => Text, { nullable: true }) @AtMost(500) evidenceText: string | null;
  @Field(() => Text, { nullable: true, description: 'SHA-256 of the signed paper, in hexadecimal; the paper stays where it is.' })
  @AtMost(64) evidenceHash: string | null;
  @Field(() => Text) @AtMost(40) textVersion: string;
  @Field(() => CalendarDay, { description: 'The last day.' }) untilOn: string;
}

/** What the input leaves out arrives as undefined; the domain knows only null. */
export const proposalOf = (terms: GrantTermsInput): GrantProposal =>
  ({ ...terms, evidenceText: terms.evidenceText ?? null, evidenceHash: terms.evidenceHash ?? null });
