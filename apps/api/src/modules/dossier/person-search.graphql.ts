import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text } from '../../platform/scalars.js';
import { DossierLineView } from './dossier.graphql.js';

export const FindReason = { name: 'name', near_name: 'near_name', birth: 'birth', birth_swapped: 'birth_swapped', mail: 'mail', phone: 'phone',
  commune: 'commune' } as const;
export type FindReason = keyof typeof FindReason;
registerEnumType(FindReason, { name: 'FindReason', description: 'Why somebody may be the one who is looked for.' });

@InputType({ description: 'What is known so far about somebody who may be new.' })
export class SimilarDossiersInput {
  @Field(() => Text) @AtMost(100) givenName: string;
  @Field(() => Text) @AtMost(100) familyName: string;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(5) communeNis: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(254) email: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(30) phone: string | null;
}

@ObjectType('SimilarDossier', { description: 'Somebody of the branch who may be the same person.' })
export class SimilarDossierView {
  @Field(() => DossierLineView) line: DossierLineView;
  @Field(() => [FindReason]) reasons: FindReason[];
}
