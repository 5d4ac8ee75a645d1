import type { KeepingMessages } from './fr-keeping.js';

export const keeping = {
  keeping: {
    title: 'Our sheets',
  },
} as const satisfies KeepingMessages;
