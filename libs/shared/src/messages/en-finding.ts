import type { FindingMessages } from './fr-finding.js';

export const finding = {
  finding: {
    title: 'Finding dossiers',
  },
} as const satisfies FindingMessages;
