import type { TeamMessages } from './fr-team.js';

export const team = {
  team: {
    title: 'Begleitung',
  },
} as const satisfies TeamMessages;
