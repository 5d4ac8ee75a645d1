import type { StoryMessages } from './fr-story.js';

export const story = {
  story: {
    tabsLabel: 'Teile der Akte',
    tabs: { story: 'Verlauf', situation: 'Situation', documents: 'Dokumente', sharing: 'Teilen', team: 'Begleitung' },
  },
} as const satisfies StoryMessages;
