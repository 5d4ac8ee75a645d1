import type { PrivacyMessages } from './fr-privacy.js';

export const privacy = {
  privacy: {
    title: 'The person’s rights',
  },
} as const satisfies PrivacyMessages;
