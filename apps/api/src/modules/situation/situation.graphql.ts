import type { dossierMoves } from '@boussole/domain/access/rules';
import * as words from '@boussole/domain/dossier/situation-words';
import type { Diploma as DiplomaCode, WeekTime as Time } from '@boussole/domain/register/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { CommuneView, DossierMove, SafeContactView } from '../dossier/dossier.graphql.js';
import { FormDraftView } from '../editing/editing.graphql.js';
import { GoalView, NamedTradeView, NeedView } from '../goal/goal.graphql.js';
import { Diploma, enumOf, WeekTime } from '../register/vocabulary.graphql.js';

export const LifeStatus = enumOf('LifeStatus', words.lifeStatuses);
export const StudyLevel = enumOf('StudyLevel', words.studyLevels);
export const StudyResult = enumOf('StudyResult', words.studyResults);
export const Equivalence = enumOf('Equivalence', words.equivalences, 'Whether a diploma from abroad counts here.');
export const KnownLanguage = enumOf('KnownLanguage', words.knownLanguages, 'ISO 639; sfb: French Belgian sign language.');
export const KnownLevel = enumOf('KnownLevel', words.knownLevels, 'CEFR, and the mother tongue.');
export const ExperienceKind = enumOf('ExperienceKind', words.experienceKinds);
export const Licence = enumOf('Licence', words.licences);
export const Transport = enumOf('Transport', words.transports);
export const Childcare = enumOf('Childcare', words.childcares);
export const AgeBand = enumOf('AgeBand', words.ageBands);
export const SpecialCategory = enumOf('SpecialCategory', words.specialCategories);

@ObjectType('PersonIdentity', { description: 'Who the person is; without a birth date, about how old.' })
export class PersonIdentityView {
  @Field(() => Int) version: number;
  @Field(() => Text) givenName: string;
  @Field(() => Text) familyName: string;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => AgeBand, { nullable: true }) ageBand: words.AgeBand | null;
  @Field(() => CommuneView, { nullable: true }) commune: CommuneView | null;
  @Field(() => Text, { nullable: true }) email: string | null;
  @Field(() => Text, { nullable: true }) phone: string | null;
  @Field(() => SafeContactView) safeContact: SafeContactView;
}

@ObjectType('Study')
export class StudyView {
  @Field(() => StudyLevel) level: words.StudyLevel;
  @Field(() => Text, { nullable: true }) title: string | null;
  @Field(() => Text, { nullable: true }) school: string | null;
  @Field(() => Text, { description: 'ISO 3166.' }) country: string;
  @Field(() => Text, { nullable: true, description: '2019, or 2019-09.' }) from: string | null;
  @Field(() => Text, { nullable: true }) until: string | null;
  @Field(() => StudyResult) result: words.StudyResult;
  @Field(() => Equivalence, { nullable: true }) equivalence: words.Equivalence | null;
}

@ObjectType('SpokenLanguage')
export class SpokenLanguageView {
  @Field(() => KnownLanguage) language: words.KnownLanguage;
  @Field(() => KnownLevel) level: words.KnownLevel;
}

@ObjectType('Experience')
export class ExperienceView {
  @Field(() => ExperienceKind) kind: words.ExperienceKind;
  @Field(() => NamedTradeView, { nullable: true }) trade: NamedTradeView | null;
  @Field(() => Text, { nullable: true }) title: string | null;
  @Field(() => Text, { nullable: true }) employer: string | null;
  @Field(() => Text, { nullable: true, description: 'One of the large fields of ROME.' }) field: string | null;
  @Field(() => Text, { nullable: true }) from: string | null;
  @Field(() => Text, { nullable: true }) until: string | null;
}

@ObjectType('Situation', { description: 'Where a person stands, as far as she wants it known.' })
export class SituationView {
  @Field(() => Int, { description: '0: nothing was written yet.' }) version: number;
  @Field(() => LifeStatus, { nullable: true }) status: words.LifeStatus | null;
  @Field(() => Text, { nullable: true }) statusSince: string | null;
  @Field(() => Diploma, { nullable: true }) highestDiploma: DiplomaCode | null;
  @Field(() => [StudyView]) studies: StudyView[];
  @Field(() => [SpokenLanguageView]) languages: SpokenLanguageView[];
  @Field(() => [ExperienceView]) experience: ExperienceView[];
  @Field(() => Licence, { nullable: true }) licence: words.Licence | null;
  @Field(() => [Transport]) transports: words.Transport[];
  @Field(() => Int, { nullable: true, description: 'The longest way that is possible, in minutes.' }) maxMinutes: number | null;
  @Field(() => Childcare, { nullable: true }) childcare: words.Childcare | null;
  @Field(() => [WeekTime]) times: Time[];
  @Field(() => CalendarDay, { nullable: true }) availableFrom: string | null;
  @Field(() => Text, { nullable: true }) note: string | null;
  @Field(() => Text, { nullable: true, description: 'Who wrote last; none: the person herself.' }) authorName: string | null;
  @Field(() => Instant, { nullable: true }) updatedAt: Date | null;
}

@ObjectType('SpecialNote', { description: 'Something very personal, kept apart.' })
export class SpecialNoteView {
  @Field(() => SpecialCategory) category: words.SpecialCategory;
  @Field(() => Int) version: number;
  @Field(() => Text, { nullable: true, description: 'None: it was taken back.' }) text: string | null;
  @Field(() => Text, { nullable: true }) authorName: string | null;
  @Field(() => Instant) updatedAt: Date;
}

@ObjectType('DossierSituation', { description: 'The person\'s page: who she is, where she stands, what she aims at.' })
export class DossierSituationView {
  @Field(() => Uuid) id: string;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => PersonIdentityView, { nullable: true, description: 'None: the person is anonymous.' }) identity: PersonIdentityView | null;
  @Field(() => SituationView, { nullable: true, description: 'None: not shared.' }) situation: SituationView | null;
  @Field(() => [SpecialNoteView], { nullable: true, description: 'None: not shared.' }) special: SpecialNoteView[] | null;
  @Field(() => [GoalView]) goals: GoalView[];
  @Field(() => [NeedView], { description: 'Those of no goal.' }) needs: NeedView[];
  @Field(() => [FormDraftView], { description: 'What the viewer was filling in.' }) drafts: FormDraftView[];
  @Field(() => Int) changeCount: number;
  @Field(() => [DossierMove]) viewerCan: (typeof dossierMoves)[number][];
}
