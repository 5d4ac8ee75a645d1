import type { Said } from './said.js';

/** The sentences of finding a person, of not doubling her, of merging. */
export const finding = {
  finding: {
    title: 'Recherche de dossiers',
  },
} as const;

/** What every other language must say too. */
export type FindingMessages = Said<typeof finding>;
