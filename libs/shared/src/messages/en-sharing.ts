import type { SharingMessages } from './fr-sharing.js';

export const sharing = {
  sharing: {
    title: 'Sharing',
  },
} as const satisfies SharingMessages;
