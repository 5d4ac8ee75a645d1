import * as said from '@boussole/domain/check-in/answer';
import type { OutcomeCode as Outcome } from '@boussole/domain/referral/states';
import { whereabouts, type Whereabouts as Where } from '@boussole/domain/transition/words';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { OutcomeCode } from '../referral/referral-words.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';

const some = { nullable: true } as const;

export const Whereabouts = enumOf('Whereabouts', whereabouts, 'Where a person says she stands.');
export const CallWish = enumOf('CallWish', said.dayParts, 'When she would like to be called.');
export const AnswerWay = enumOf('AnswerWay', said.answerWays, 'By which way an answer came.');
export const CheckInState = enumOf('CheckInState', said.checkInStates, 'Nothing said yet; said, and still to be changed; it stands.');
export const SatisfactionMoment = enumOf('SatisfactionMoment', said.satisfactionMoments, 'When marks were given; of those counted before it was kept, unknown.');
export type AskingKind = 'check_in' | 'survey';
export const Asking = enumOf('Asking', ['check_in', 'survey'] as const, 'Because of a turning point, or months after a referral.');

@InputType({ description: 'What opens one check-in: the secret of its link, or the code that stands in the message.' })
export class CheckInKeyInput {
  @Field(() => Text, some) @AtMost(120) token?: string | null;
  @Field(() => Text, some) @AtMost(30) code?: string | null;
}

@InputType()
export class AnswerInput {
  @Field(() => Whereabouts) whereabouts: Where;
  @Field(() => CalendarDay, some) sinceOn?: string | null;
  @Field(() => CallWish, some) callWish?: said.DayPart | null;
  @Field(() => Text, some) @AtMost(2 * said.longestComment) comment?: string | null;
  @Field(() => Boolean, { ...some, description: 'Whether the outcome recorded is how it went.' }) agreesOutcome?: boolean | null;
}

/** Every answer spelt out: what was not given is none. */
export const answerOf = ({ whereabouts: where, sinceOn, callWish, comment, agreesOutcome }: AnswerInput): said.Answer =>
  ({ whereabouts: where, sinceOn: sinceOn ?? null, callWish: callWish ?? null, comment: comment ?? null, agreesOutcome: agreesOutcome ?? null });

@InputType()
export class AnswerCheckInInput {
  @Field(() => CheckInKeyInput) @ValidateNested() @Type(() => CheckInKeyInput) key: CheckInKeyInput;
  @Field(() => AnswerInput) @ValidateNested() @Type(() => AnswerInput) answer: AnswerInput;
}

@InputType()
export class AnswerOwnCheckInInput {
  @Field(() => Uuid) id: string;
  @Field(() => AnswerInput) @ValidateNested() @Type(() => AnswerInput) answer: AnswerInput;
}

@InputType({ description: 'What the person said on the telephone.' })
export class AnswerCheckInByPhoneInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid, { description: 'The follow-up that asks it.' }) followUpId: string;
  @Field(() => AnswerInput) @ValidateNested() @Type(() => AnswerInput) answer: AnswerInput;
}

@InputType({ description: 'A code for what the person is asked; the one before it opens nothing any more.' })
export class GiveCheckInCodeInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid, { description: 'The follow-up that asks it.' }) followUpId: string;
}

@InputType()
export class RateCheckInInput {
  @Field(() => CheckInKeyInput) @ValidateNested() @Type(() => CheckInKeyInput) key: CheckInKeyInput;
  @Field(() => [Int], { description: 'One mark from one to five for each of the three questions, in their order.' }) @SomeOf(3) scores: number[];
}

@InputType()
export class RateOwnCheckInInput {
  @Field(() => Uuid) id: string;
  @Field(() => [Int]) @SomeOf(3) scores: number[];
}

@ObjectType('CheckInAnswer', { description: 'What the person said.' })
export class AnswerView {
  @Field(() => Whereabouts) whereabouts: Where;
  @Field(() => CalendarDay, some) sinceOn: string | null;
  @Field(() => CallWish, some) callWish: said.DayPart | null;
  @Field(() => Text, some) comment: string | null;
  @Field(() => Boolean, some) agreesOutcome: boolean | null;
}

@ObjectType('AskedOutcome', { description: 'The outcome that the person may agree with.' })
export class AskedOutcomeView {
  @Field(() => OutcomeCode) code: Outcome;
  @Field(() => CalendarDay, some) onDate: string | null;
}

@ObjectType({ isAbstract: true })
class AskedView {
  @Field(() => Asking) kind: AskingKind;
  @Field(() => CheckInState) state: said.CheckInState;
  @Field(() => AnswerView, some) answer: AnswerView | null;
  @Field(() => Instant, { ...some, description: 'Until when what was said may be said otherwise.' }) changeableUntil: Date | null;
  @Field(() => Boolean) isRated: boolean;
  @Field(() => AskedOutcomeView, some) outcome: AskedOutcomeView | null;
}

@ObjectType('CheckInDoor', { description: 'What the holder of a link or a code is asked: nothing of her dossier.' })
export class CheckInDoorView extends AskedView {
  @Field(() => Text, { ...some, description: 'Who asks; nothing when she wishes no service to be named.' }) branchName: string | null;
}

@ObjectType('OwnCheckIn', { description: 'What the person is asked, at her own page.' })
export class OwnCheckInView extends AskedView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) askedAt: Date;
}

@ObjectType('CheckIn', { description: 'Where the person was asked how she stands, and what she said.' })
export class CheckInView {
  @Field(() => Uuid) followUpId: string;
  @Field(() => Asking) kind: AskingKind;
  @Field(() => Instant) dueAt: Date;
  @Field(() => Instant, { ...some, description: 'When a link was made for her; nothing: not yet, or she cannot be written to.' }) askedAt: Date | null;
  @Field(() => Instant, some) answeredAt: Date | null;
  @Field(() => Instant, some) changedAt: Date | null;
  @Field(() => AnswerWay, some) via: said.AnswerWay | null;
  @Field(() => Text, { ...some, description: 'Who heard it on the telephone.' }) heardByName: string | null;
  @Field(() => AnswerView, some) answer: AnswerView | null;
  @Field(() => AskedOutcomeView, some) outcome: AskedOutcomeView | null;
  @Field(() => Boolean) canAnswer: boolean;
  @Field(() => Boolean, { description: 'Whether a code may be handed to her now, for her to answer at once.' }) canGiveCode: boolean;
}

@ObjectType('GivenCheckInCode', { description: 'A code to say aloud or to write down: shown once, kept as a hash.' })
export class GivenCheckInCodeView {
  @Field(() => Uuid) followUpId: string;
  @Field(() => Text) code: string;
  @Field(() => Instant) expiresAt: Date;
}

@ObjectType('DossierCheckIns')
export class DossierCheckInsView {
  @Field(() => Uuid) id: string;
  @Field(() => [CheckInView], { description: 'The latest first.' }) checkIns: CheckInView[];
}

@ObjectType('SatisfactionMark', { description: 'The mean mark of one question.' })
export class SatisfactionMarkView {
  @Field(() => Int, { description: 'Which of the three questions, from one.' }) question: number;
  @Field(() => Float) mean: number;
}

@ObjectType('SatisfactionAt', { description: 'The mean mark of one question at one moment; a moment of fewer than five is not told, nor another one that would give it away.' })
export class SatisfactionAtView {
  @Field(() => SatisfactionMoment) moment: said.SatisfactionMoment;
  @Field(() => Int, { description: 'Which of the three questions, from one.' }) question: number;
  @Field(() => Int) people: number;
  @Field(() => Float) mean: number;
}

@ObjectType('Satisfaction', { description: 'How satisfied people said they were, in one branch and one quarter that is over; never of fewer than five.' })
export class SatisfactionView {
  @Field(() => Uuid) branchId: string;
  @Field(() => Text) branchName: string;
  @Field(() => CalendarDay, { description: 'The first day of the quarter.' }) quarter: string;
  @Field(() => Int) people: number;
  @Field(() => [SatisfactionMarkView]) marks: SatisfactionMarkView[];
  @Field(() => [SatisfactionAtView], { description: 'The same marks by moment, where they may be told.' }) moments: SatisfactionAtView[];
}
