import type { SharingMessages } from './fr-sharing.js';

export const sharing = {
  sharing: {
    title: 'Delen',
  },
} as const satisfies SharingMessages;
