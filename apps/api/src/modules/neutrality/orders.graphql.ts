import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const askedStates = ['queued', 'there'] as const;
export type AskedState = (typeof askedStates)[number];
export const NeutralityAskedState = enumOf('NeutralityAskedState', askedStates, 'queued: it will be made; there: it is kept already.');

@ObjectType('NeutralityAsked', { description: 'What became of the wish for an audit.' })
export class AskedView {
  @Field(() => NeutralityAskedState) state: AskedState;
  @Field(() => Uuid, { nullable: true, description: 'The report, once it is there.' }) reportId: string | null;
}
