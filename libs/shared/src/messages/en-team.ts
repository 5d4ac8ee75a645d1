import type { TeamMessages } from './fr-team.js';

export const team = {
  team: {
    title: 'Follow-up',
  },
} as const satisfies TeamMessages;
