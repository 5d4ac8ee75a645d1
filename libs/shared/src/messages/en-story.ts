import type { StoryMessages } from './fr-story.js';

export const story = {
  story: {
    tabsLabel: 'Parts of the file',
    tabs: { story: 'Story', situation: 'Situation', documents: 'Documents', sharing: 'Sharing', team: 'Follow-up' },
  },
} as const satisfies StoryMessages;
