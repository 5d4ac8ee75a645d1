import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Text } from '../../platform/scalars.js';

@ObjectType('PromiseFigure', { description: 'A figure and about how many persons it is; neither where they are too few.' })
export class FigureView {
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Int, { nullable: true }) persons: number | null;
}

@ObjectType('PromiseReached', { description: 'The share of those who were reached so many months after a referral.' })
export class ReachedView extends FigureView {
  @Field(() => Int) months: number;
}

@ObjectType('Promises', { description: 'What is promised to every person, and how far it is kept.' })
export class PromisesView {
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay) until: string;
  @Field(() => Text, { nullable: true, description: 'The branch; none: one\'s own dossiers alone.' }) branchName: string | null;
  @Field(() => Int, { description: 'About fewer persons nothing is told.' }) threshold: number;
  @Field(() => FigureView, { description: 'The share of persons led to a service that took them within two contacts.' }) withinTwoContacts: FigureView;
  @Field(() => FigureView) medianContacts: FigureView;
  @Field(() => FigureView, { description: 'Days from a turning point to the first contact.' }) medianDaysToContact: FigureView;
  @Field(() => [ReachedView]) reached: ReachedView[];
}
