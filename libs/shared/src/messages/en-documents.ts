import type { DocumentsMessages } from './fr-documents.js';

export const documents = {
  documents: {
    title: 'Documents',
  },
} as const satisfies DocumentsMessages;
