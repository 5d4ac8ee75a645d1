import type { Situation } from '@boussole/domain/dossier/situation';
import type * as words from '@boussole/domain/dossier/situation-words';
import type { Diploma as DiplomaCode, WeekTime as Time } from '@boussole/domain/register/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { Diploma, WeekTime } from '../register/vocabulary.graphql.js';
import {
  Childcare, Equivalence, ExperienceKind, KnownLanguage, KnownLevel, Licence, LifeStatus, StudyLevel, StudyResult, Transport,
} from './situation.graphql.js';

const some = { nullable: true } as const;

@InputType()
export class StudyInput {
  @Field(() => StudyLevel) level: words.StudyLevel;
  @Field(() => Text, some) @AtMost(200) title?: string | null;
  @Field(() => Text, some) @AtMost(200) school?: string | null;
  @Field(() => Text) @AtMost(2) country: string;
  @Field(() => Text, some) @AtMost(7) from?: string | null;
  @Field(() => Text, some) @AtMost(7) until?: string | null;
  @Field(() => StudyResult) result: words.StudyResult;
  @Field(() => Equivalence, some) equivalence?: words.Equivalence | null;
}

@InputType()
export class SpokenLanguageInput {
  @Field(() => KnownLanguage) language: words.KnownLanguage;
  @Field(() => KnownLevel) level: words.KnownLevel;
}

@InputType()
export class ExperienceInput {
  @Field(() => ExperienceKind) kind: words.ExperienceKind;
  @Field(() => Text, { ...some, description: 'ROME.' }) @AtMost(5) trade?: string | null;
  @Field(() => Text, some) @AtMost(200) title?: string | null;
  @Field(() => Text, some) @AtMost(200) employer?: string | null;
  @Field(() => Text, some) @AtMost(1) field?: string | null;
  @Field(() => Text, some) @AtMost(7) from?: string | null;
  @Field(() => Text, some) @AtMost(7) until?: string | null;
}

@InputType()
export class SaveSituationInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Int, { description: '0: nothing was written yet.' }) version: number;
  @Field(() => LifeStatus, some) status?: words.LifeStatus | null;
  @Field(() => Text, some) @AtMost(7) statusSince?: string | null;
  @Field(() => Diploma, some) highestDiploma?: DiplomaCode | null;
  @Field(() => [StudyInput]) @SomeOf(30) @ValidateNested({ each: true }) @Type(() => StudyInput) studies: StudyInput[];
  @Field(() => [SpokenLanguageInput]) @SomeOf(20) @ValidateNested({ each: true }) @Type(() => SpokenLanguageInput)
  languages: SpokenLanguageInput[];
  @Field(() => [ExperienceInput]) @SomeOf(40) @ValidateNested({ each: true }) @Type(() => ExperienceInput) experience: ExperienceInput[];
  @Field(() => Licence, some) licence?: words.Licence | null;
  @Field(() => [Transport]) @SomeOf(10) transports: words.Transport[];
  @Field(() => Int, some) maxMinutes?: number | null;
  @Field(() => Childcare, some) childcare?: words.Childcare | null;
  @Field(() => [WeekTime]) @SomeOf(5) times: Time[];
  @Field(() => CalendarDay, some) availableFrom?: string | null;
  @Field(() => Text, some) @AtMost(2000) note?: string | null;
  @Field(() => Text, { ...some, description: 'Why it is rectified.' }) @AtMost(300) reason?: string | null;
}

/** What was left out says nothing. */
export const completeSituation = (input: SaveSituationInput): Situation => ({
  status: input.status ?? null, statusSince: input.statusSince ?? null, highestDiploma: input.highestDiploma ?? null,
  studies: input.studies.map(({ level, title, school, country, from, until, result, equivalence }) => ({
    level, title: title ?? null, school: school ?? null, country, from: from ?? null, until: until ?? null, result,
    equivalence: equivalence ?? null })),
  languages: input.languages.map(({ language, level }) => ({ language, level })),
  experience: input.experience.map(({ kind, trade, title, employer, field, from, until }) => ({
    kind, trade: trade ?? null, title: title ?? null, employer: employer ?? null, field: field ?? null, from: from ?? null,
    until: until ?? null })),
  licence: input.licence ?? null, transports: input.transports, maxMinutes: input.maxMinutes ?? null, childcare: input.childcare ?? null,
  times: input.times, availableFrom: input.availableFrom ?? null, note: input.note ?? null,
});
