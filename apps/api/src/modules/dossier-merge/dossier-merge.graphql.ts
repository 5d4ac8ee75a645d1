import { mergeFields, type MergeMove, mergeMoves, mergeStates } from '@boussole/domain/dossier/merging';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { DossierStatus } from '../dossier/dossier.graphql.js';

const wordsOf = <Word extends string>(words: readonly Word[]) => Object.fromEntries(words.map((word) => [word, word])) as { [W in Word]: W };
export const MergeState = wordsOf(mergeStates);
export const MergeField = wordsOf(mergeFields);
export const DossierMergeMove = wordsOf(mergeMoves);
registerEnumType(MergeState, { name: 'MergeState' });
registerEnumType(MergeField, { name: 'MergeField', description: 'What may be taken over from the dossier that is absorbed.' });
registerEnumType(DossierMergeMove, { name: 'DossierMergeMove' });

@ObjectType('MergeContact', { description: 'How the person may be reached; the words of the note stay in the dossier.' })
export class MergeContactView {
  @Field(() => Boolean) byMail: boolean;
  @Field(() => Boolean) bySms: boolean;
  @Field(() => Boolean) byPhone: boolean;
  @Field(() => Boolean) hideService: boolean;
  @Field(() => Int, { nullable: true }) notBeforeHour: number | null;
  @Field(() => Int, { nullable: true }) notAfterHour: number | null;
  @Field(() => Boolean) hasNote: boolean;
}

@ObjectType('MergeSide', { description: 'The cover of one of two dossiers; addresses and numbers are masked.' })
export class MergeSideView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) reference: string;
  @Field(() => Text) title: string;
  @Field(() => Text, { nullable: true }) givenName: string | null;
  @Field(() => Text, { nullable: true }) familyName: string | null;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => Text, { nullable: true }) communeName: string | null;
  @Field(() => Text, { nullable: true }) email: string | null;
  @Field(() => Text, { nullable: true }) phone: string | null;
  @Field(() => MergeContactView) contact: MergeContactView;
  @Field(() => Text) leadName: string;
  @Field(() => DossierStatus) status: keyof typeof DossierStatus;
  @Field(() => Instant) openedAt: Date;
  @Field(() => Instant, { nullable: true }) lastContactAt: Date | null;
  @Field(() => Int) interviewCount: number;
}

@ObjectType('MergeTraceLine', { description: 'How many rows of one kind went over, and how many stayed.' })
export class MergeTraceLineView {
  @Field(() => Text) table: string;
  @Field(() => Int) moved: number;
  @Field(() => Int) stayed: number;
}

@ObjectType('DossierMerge')
export class DossierMergeView {
  @Field(() => Uuid) id: string;
  @Field(() => MergeState) state: keyof typeof MergeState;
  @Field(() => Text) reason: string;
  @Field(() => Text) proposedBy: string;
  @Field(() => Instant) proposedAt: Date;
  @Field(() => Text, { nullable: true }) decidedBy: string | null;
  @Field(() => Instant, { nullable: true }) decidedAt: Date | null;
  @Field(() => Text, { nullable: true }) answer: string | null;
  @Field(() => Text, { nullable: true }) undoneBy: string | null;
  @Field(() => Instant, { nullable: true }) undoneAt: Date | null;
  @Field(() => Text, { nullable: true }) undoReason: string | null;
  @Field(() => Uuid, { nullable: true }) keptId: string | null;
  @Field(() => [MergeTraceLineView]) trace: MergeTraceLineView[];
  @Field(() => [MergeSideView], { description: 'Both covers; fewer when one is restricted meanwhile.' }) sides: MergeSideView[];
  @Field(() => [DossierMergeMove]) viewerCan: MergeMove[];
}

@ObjectType('DossierMergePage')
export class DossierMergePageView {
  @Field(() => [DossierMergeView]) lines: DossierMergeView[];
  @Field(() => Int) proposedCount: number;
  @Field(() => Text, { nullable: true }) next: string | null;
}

@ObjectType('MergedInto', { description: 'Where a merged dossier is now.' })
export class MergedIntoView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) reference: string;
  @Field(() => Text) title: string;
}

@ObjectType('ProposedMerge')
export class ProposedMergeView {
  @Field(() => Uuid) id: string;
}
