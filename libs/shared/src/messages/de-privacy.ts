import type { PrivacyMessages } from './fr-privacy.js';

export const privacy = {
  privacy: {
    title: 'Rechte der Person',
  },
} as const satisfies PrivacyMessages;
