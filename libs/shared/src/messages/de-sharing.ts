import type { SharingMessages } from './fr-sharing.js';

export const sharing = {
  sharing: {
    title: 'Teilen',
  },
} as const satisfies SharingMessages;
