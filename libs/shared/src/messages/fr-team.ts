import type { Said } from './said.js';

/** The sentences of who follows a dossier: lead, replacement, appointments, exceptional access. */
export const team = {
  team: {
    title: 'Suivi',
  },
} as const;

/** What every other language must say too. */
export type TeamMessages = Said<typeof team>;
