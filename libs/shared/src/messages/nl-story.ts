import type { StoryMessages } from './fr-story.js';

export const story = {
  story: {
    tabsLabel: 'Delen van het dossier',
    tabs: { story: 'Verhaal', situation: 'Situatie', documents: 'Documenten', sharing: 'Delen', team: 'Opvolging' },
  },
} as const satisfies StoryMessages;
