import type { TeamMessages } from './fr-team.js';

export const team = {
  team: {
    title: 'Opvolging',
  },
} as const satisfies TeamMessages;
