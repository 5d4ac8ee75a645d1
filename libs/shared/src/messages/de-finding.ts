import type { FindingMessages } from './fr-finding.js';

export const finding = {
  finding: {
    title: 'Dossiersuche',
  },
} as const satisfies FindingMessages;
