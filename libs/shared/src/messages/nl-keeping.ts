import type { KeepingMessages } from './fr-keeping.js';

export const keeping = {
  keeping: {
    title: 'Onze fiches',
  },
} as const satisfies KeepingMessages;
