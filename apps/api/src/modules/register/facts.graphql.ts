import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Text } from '../../platform/scalars.js';

@ObjectType('CommunePoint')
export class CommunePointView {
  @Field(() => Text) nis: string;
  @Field(() => Text) name: string;
  @Field(() => Text, { nullable: true }) basin: string | null;
  @Field(() => Float) lat: number;
  @Field(() => Float) lon: number;
  @Field(() => Int) population: number;
  @Field(() => [Text]) postcodes: string[];
}

@ObjectType('Basin', { description: 'A basin of teaching, training and employment.' })
export class BasinView {
  @Field(() => Text) code: string;
  @Field(() => Text) name: string;
  @Field(() => Text) region: string;
}

@ObjectType('CodeName')
export class CodeNameView {
  @Field(() => Text) code: string;
  @Field(() => Text) name: string;
}

@ObjectType('RegisterVocabulary', { description: 'What a search chooses from; changes rarely.' })
export class RegisterVocabularyView {
  @Field(() => [BasinView]) basins: BasinView[];
  @Field(() => [CommunePointView]) communes: CommunePointView[];
  @Field(() => [CodeNameView], { description: 'The large fields of ROME.' }) fields: CodeNameView[];
  @Field(() => [CodeNameView]) organisationTypes: CodeNameView[];
  @Field(() => Int) offerCount: number;
  @Field(() => Int) organisationCount: number;
  @Field(() => Int) branchCount: number;
}
