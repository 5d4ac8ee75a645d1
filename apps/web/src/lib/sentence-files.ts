import type { Locale } from './locales';

/** Where the sentences of each area are, in each language. Nothing is read before a page asks for it. */
export const sentenceFiles = {
  agenda: {
    fr: () => import('@boussole/shared/messages/fr-agenda'), nl: () => import('@boussole/shared/messages/nl-agenda'),
    de: () => import('@boussole/shared/messages/de-agenda'), en: () => import('@boussole/shared/messages/en-agenda'),
  },
  charts: {
    fr: () => import('@boussole/shared/messages/fr-charts'), nl: () => import('@boussole/shared/messages/nl-charts'),
    de: () => import('@boussole/shared/messages/de-charts'), en: () => import('@boussole/shared/messages/en-charts'),
  },
  checkIn: {
    fr: () => import('@boussole/shared/messages/fr-check-in'), nl: () => import('@boussole/shared/messages/nl-check-in'),
    de: () => import('@boussole/shared/messages/de-check-in'), en: () => import('@boussole/shared/messages/en-check-in'),
  },
  choice: {
    fr: () => import('@boussole/shared/messages/fr-choice'), nl: () => import('@boussole/shared/messages/nl-choice'),
    de: () => import('@boussole/shared/messages/de-choice'), en: () => import('@boussole/shared/messages/en-choice'),
  },
  documents: {
    fr: () => import('@boussole/shared/messages/fr-documents'), nl: () => import('@boussole/shared/messages/nl-documents'),
    de: () => import('@boussole/shared/messages/de-documents'), en: () => import('@boussole/shared/messages/en-documents'),
  },
  exporting: {
    fr: () => import('@boussole/shared/messages/fr-exporting'), nl: () => import('@boussole/shared/messages/nl-exporting'),
    de: () => import('@boussole/shared/messages/de-exporting'), en: () => import('@boussole/shared/messages/en-exporting'),
  },
  figures: {
    fr: () => import('@boussole/shared/messages/fr-figures'), nl: () => import('@boussole/shared/messages/nl-figures'),
    de: () => import('@boussole/shared/messages/de-figures'), en: () => import('@boussole/shared/messages/en-figures'),
  },
  finding: {
    fr: () => import('@boussole/shared/messages/fr-finding'), nl: () => import('@boussole/shared/messages/nl-finding'),
    de: () => import('@boussole/shared/messages/de-finding'), en: () => import('@boussole/shared/messages/en-finding'),
  },
  following: {
    fr: () => import('@boussole/shared/messages/fr-following'), nl: () => import('@boussole/shared/messages/nl-following'),
    de: () => import('@boussole/shared/messages/de-following'), en: () => import('@boussole/shared/messages/en-following'),
  },
  gathering: {
    fr: () => import('@boussole/shared/messages/fr-gathering'), nl: () => import('@boussole/shared/messages/nl-gathering'),
    de: () => import('@boussole/shared/messages/de-gathering'), en: () => import('@boussole/shared/messages/en-gathering'),
  },
  handoff: {
    fr: () => import('@boussole/shared/messages/fr-handoff'), nl: () => import('@boussole/shared/messages/nl-handoff'),
    de: () => import('@boussole/shared/messages/de-handoff'), en: () => import('@boussole/shared/messages/en-handoff'),
  },
  keeping: {
    fr: () => import('@boussole/shared/messages/fr-keeping'), nl: () => import('@boussole/shared/messages/nl-keeping'),
    de: () => import('@boussole/shared/messages/de-keeping'), en: () => import('@boussole/shared/messages/en-keeping'),
  },
  ledger: {
    fr: () => import('@boussole/shared/messages/fr-ledger'), nl: () => import('@boussole/shared/messages/nl-ledger'),
    de: () => import('@boussole/shared/messages/de-ledger'), en: () => import('@boussole/shared/messages/en-ledger'),
  },
  networkFigures: {
    fr: () => import('@boussole/shared/messages/fr-network-figures'), nl: () => import('@boussole/shared/messages/nl-network-figures'),
    de: () => import('@boussole/shared/messages/de-network-figures'), en: () => import('@boussole/shared/messages/en-network-figures'),
  },
  neutrality: {
    fr: () => import('@boussole/shared/messages/fr-neutrality'), nl: () => import('@boussole/shared/messages/nl-neutrality'),
    de: () => import('@boussole/shared/messages/de-neutrality'), en: () => import('@boussole/shared/messages/en-neutrality'),
  },
  neutralityWords: {
    fr: () => import('@boussole/shared/messages/fr-neutrality-words'), nl: () => import('@boussole/shared/messages/nl-neutrality-words'),
    de: () => import('@boussole/shared/messages/de-neutrality-words'), en: () => import('@boussole/shared/messages/en-neutrality-words'),
  },
  notebook: {
    fr: () => import('@boussole/shared/messages/fr-notebook'), nl: () => import('@boussole/shared/messages/nl-notebook'),
    de: () => import('@boussole/shared/messages/de-notebook'), en: () => import('@boussole/shared/messages/en-notebook'),
  },
  preference: {
    fr: () => import('@boussole/shared/messages/fr-preference'), nl: () => import('@boussole/shared/messages/nl-preference'),
    de: () => import('@boussole/shared/messages/de-preference'), en: () => import('@boussole/shared/messages/en-preference'),
  },
  privacy: {
    fr: () => import('@boussole/shared/messages/fr-privacy'), nl: () => import('@boussole/shared/messages/nl-privacy'),
    de: () => import('@boussole/shared/messages/de-privacy'), en: () => import('@boussole/shared/messages/en-privacy'),
  },
  quality: {
    fr: () => import('@boussole/shared/messages/fr-quality'), nl: () => import('@boussole/shared/messages/nl-quality'),
    de: () => import('@boussole/shared/messages/de-quality'), en: () => import('@boussole/shared/messages/en-quality'),
  },
  referrals: {
    fr: () => import('@boussole/shared/messages/fr-referrals'), nl: () => import('@boussole/shared/messages/nl-referrals'),
    de: () => import('@boussole/shared/messages/de-referrals'), en: () => import('@boussole/shared/messages/en-referrals'),
  },
  referralWords: {
    fr: () => import('@boussole/shared/messages/fr-referral-words'), nl: () => import('@boussole/shared/messages/nl-referral-words'),
    de: () => import('@boussole/shared/messages/de-referral-words'), en: () => import('@boussole/shared/messages/en-referral-words'),
  },
  register: {
    fr: () => import('@boussole/shared/messages/fr-register'), nl: () => import('@boussole/shared/messages/nl-register'),
    de: () => import('@boussole/shared/messages/de-register'), en: () => import('@boussole/shared/messages/en-register'),
  },
  reports: {
    fr: () => import('@boussole/shared/messages/fr-reports'), nl: () => import('@boussole/shared/messages/nl-reports'),
    de: () => import('@boussole/shared/messages/de-reports'), en: () => import('@boussole/shared/messages/en-reports'),
  },
  review: {
    fr: () => import('@boussole/shared/messages/fr-review'), nl: () => import('@boussole/shared/messages/nl-review'),
    de: () => import('@boussole/shared/messages/de-review'), en: () => import('@boussole/shared/messages/en-review'),
  },
  screens: {
    fr: () => import('@boussole/shared/messages/fr-screens'), nl: () => import('@boussole/shared/messages/nl-screens'),
    de: () => import('@boussole/shared/messages/de-screens'), en: () => import('@boussole/shared/messages/en-screens'),
  },
  sharing: {
    fr: () => import('@boussole/shared/messages/fr-sharing'), nl: () => import('@boussole/shared/messages/nl-sharing'),
    de: () => import('@boussole/shared/messages/de-sharing'), en: () => import('@boussole/shared/messages/en-sharing'),
  },
  situation: {
    fr: () => import('@boussole/shared/messages/fr-situation'), nl: () => import('@boussole/shared/messages/nl-situation'),
    de: () => import('@boussole/shared/messages/de-situation'), en: () => import('@boussole/shared/messages/en-situation'),
  },
  story: {
    fr: () => import('@boussole/shared/messages/fr-story'), nl: () => import('@boussole/shared/messages/nl-story'),
    de: () => import('@boussole/shared/messages/de-story'), en: () => import('@boussole/shared/messages/en-story'),
  },
  team: {
    fr: () => import('@boussole/shared/messages/fr-team'), nl: () => import('@boussole/shared/messages/nl-team'),
    de: () => import('@boussole/shared/messages/de-team'), en: () => import('@boussole/shared/messages/en-team'),
  },
  vocabulary: {
    fr: () => import('@boussole/shared/messages/fr-vocabulary'), nl: () => import('@boussole/shared/messages/nl-vocabulary'),
    de: () => import('@boussole/shared/messages/de-vocabulary'), en: () => import('@boussole/shared/messages/en-vocabulary'),
  },
} satisfies Record<string, Record<Locale, () => Promise<object>>>;

/** The sentences of a group of pages: one file in each language. */
export type Area = keyof typeof sentenceFiles;
