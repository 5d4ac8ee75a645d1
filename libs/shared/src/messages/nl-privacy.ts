import type { PrivacyMessages } from './fr-privacy.js';

export const privacy = {
  privacy: {
    title: 'Rechten van de persoon',
  },
} as const satisfies PrivacyMessages;
