import { diplomas, languageLevels } from '../register/vocabulary.js';

/** What a person does these days. */
export const lifeStatuses = ['pupil', 'student', 'apprentice', 'jobseeker', 'worker', 'self_employed', 'inactive', 'other'] as const;
export type LifeStatus = (typeof lifeStatuses)[number];

/** What a course leads to: the diplomas that offers ask for, and what stands beside them. */
export const studyLevels = [...diplomas.filter((code) => code !== 'none'), 'doctorate', 'qualification', 'other'] as const;
export type StudyLevel = (typeof studyLevels)[number];

export const studyResults = ['obtained', 'under_way', 'stopped'] as const;
export type StudyResult = (typeof studyResults)[number];

/** Whether a diploma from abroad counts here. */
export const equivalences = ['to_ask', 'asked', 'granted', 'refused'] as const;
export type Equivalence = (typeof equivalences)[number];

/** How well a language is known (CEFR), the mother tongue beyond it. */
export const knownLevels = [...languageLevels, 'native'] as const;
export type KnownLevel = (typeof knownLevels)[number];

/** Languages that people bring along: ISO 639 codes, and the sign language of French-speaking Belgium. */
export const knownLanguages = [
  'fr', 'nl', 'de', 'en', 'sfb', 'ar', 'tr', 'es', 'it', 'pt', 'pl', 'ro', 'ru', 'uk', 'sq', 'bg', 'el', 'hu', 'sr', 'fa', 'ps', 'ku',
  'so', 'ti', 'am', 'sw', 'ln', 'rw', 'ff', 'wo', 'ber', 'hi', 'ur', 'bn', 'ne', 'zh', 'vi', 'th', 'ja', 'hy', 'ka', 'other',
] as const;
export type KnownLanguage = (typeof knownLanguages)[number];

export const experienceKinds = ['job', 'internship', 'apprenticeship', 'student_job', 'volunteering', 'own_business'] as const;
export type ExperienceKind = (typeof experienceKinds)[number];

export const licences = ['none', 'learner', 'b', 'professional'] as const;
export type Licence = (typeof licences)[number];

/** How a person gets about. */
export const transports = ['car', 'transit', 'bike', 'moped', 'walk'] as const;
export type Transport = (typeof transports)[number];

export const childcares = ['not_needed', 'arranged', 'looked_for'] as const;
export type Childcare = (typeof childcares)[number];

/** When no birth date is given: wide enough to name nobody, cut where the law cuts. */
export const ageBands = ['under_13', 'from_13', 'from_16', 'from_18', 'from_25', 'from_35', 'from_45', 'from_55'] as const;
export type AgeBand = (typeof ageBands)[number];

/** What is kept apart, sealed, and never listed. */
export const specialCategories = ['health', 'disability', 'migration', 'judicial', 'youth_aid', 'violence', 'other'] as const;
export type SpecialCategory = (typeof specialCategories)[number];
