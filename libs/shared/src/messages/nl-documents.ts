import type { DocumentsMessages } from './fr-documents.js';

export const documents = {
  documents: {
    title: 'Documenten',
  },
} as const satisfies DocumentsMessages;
