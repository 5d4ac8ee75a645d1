import type { DocumentsMessages } from './fr-documents.js';

export const documents = {
  documents: {
    title: 'Dokumente',
  },
} as const satisfies DocumentsMessages;
