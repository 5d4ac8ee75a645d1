import type { KeepingMessages } from './fr-keeping.js';

export const keeping = {
  keeping: {
    title: 'Unsere Einträge',
  },
} as const satisfies KeepingMessages;
