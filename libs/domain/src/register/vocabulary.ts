/** What an offer is. */
export const offerKinds = [
  'information', 'guidance', 'skills_assessment', 'immersion', 'training', 'work_study', 'skills_validation', 'job_search',
  'language_learning', 'business_creation', 'psychosocial',
] as const;
export type OfferKind = (typeof offerKinds)[number];

/** For whom; an offer that names nobody is for everybody. */
export const publics = [
  'pupil', 'student', 'jobseeker', 'worker', 'young', 'low_schooled', 'newcomer', 'disability', 'social_income', 'self_employed',
] as const;
export type Public = (typeof publics)[number];

/** The highest diploma of a person, from the least to the most. */
export const diplomas = ['none', 'ceb', 'ce1d', 'ce2d', 'cess', 'bachelor', 'master'] as const;
export type Diploma = (typeof diplomas)[number];

/** How well the language of the offer must be known (CEFR). */
export const languageLevels = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** The language in which an offer is given. */
export const offerLanguages = ['fr', 'nl', 'de', 'en', 'sign'] as const;
export type OfferLanguage = (typeof offerLanguages)[number];

/** Where one must be registered to get in. */
export const registrations = ['forem', 'actiris', 'vdab', 'adg', 'cpas', 'aviq', 'phare'] as const;
export type Registration = (typeof registrations)[number];

export const modes = ['on_site', 'remote', 'hybrid'] as const;
export type Mode = (typeof modes)[number];

/** When in the week. */
export const weekTimes = ['day', 'evening', 'weekend'] as const;
export type WeekTime = (typeof weekTimes)[number];

/** The shape that it takes. */
export const paths = ['full_time', 'part_time', 'work_study', 'modular', 'workshop', 'individual'] as const;
export type Path = (typeof paths)[number];

/** How one gets in. */
export const entries = ['free_entry', 'appointment', 'registration', 'referral', 'test', 'interview'] as const;
export type Entry = (typeof entries)[number];

export const offerStatuses = ['open', 'full', 'suspended', 'closed'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** How two bodies are tied: what neutrality asks about. */
export const affiliationKinds = ['group', 'network', 'funding', 'convention', 'cefa_cooperation'] as const;
export type AffiliationKind = (typeof affiliationKinds)[number];

/** The three kinds of sheet that the register holds. */
export const sheetKinds = ['organisation', 'branch', 'offer'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export const sessionStatuses = ['open', 'full', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** Whether what a sheet says may still be relied on. */
export const freshnesses = ['fresh', 'due', 'stale'] as const;
export type Freshness = (typeof freshnesses)[number];

export const travels = ['car', 'bus', 'bike'] as const;
export type Travel = (typeof travels)[number];

/** What may be done with a sheet. */
export const sheetMoves = ['edit', 'confirm', 'correct'] as const;
export type SheetMove = (typeof sheetMoves)[number];

export const contactPurposes = ['handoff', 'register'] as const;
export type ContactPurpose = (typeof contactPurposes)[number];
