import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('DigestChoice', { description: 'At which hour one is told once a day, on working days, what waits.' })
export class DigestChoiceView {
  @Field(() => Int, { nullable: true, description: 'None: never.' }) hour: number | null;
}
