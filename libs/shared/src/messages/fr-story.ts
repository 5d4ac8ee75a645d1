import type { Said } from './said.js';

/** The sentences of the story of a dossier. */
export const story = {
  story: {
    tabsLabel: 'Parties du dossier',
    tabs: { story: 'Récit', situation: 'Situation', documents: 'Documents', sharing: 'Partage', team: 'Suivi' },
  },
} as const;

/** What every other language must say too. */
export type StoryMessages = Said<typeof story>;
