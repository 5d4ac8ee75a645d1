import type { FindingMessages } from './fr-finding.js';

export const finding = {
  finding: {
    title: 'Dossiers zoeken',
  },
} as const satisfies FindingMessages;
