import type { Said } from './said.js';

/** The sentences of the person’s rights and of the audit. */
export const privacy = {
  privacy: {
    title: 'Droits de la personne',
  },
} as const;

/** What every other language must say too. */
export type PrivacyMessages = Said<typeof privacy>;
