import type { Said } from './said.js';

/** The sentences of the documents of a dossier. */
export const documents = {
  documents: {
    title: 'Documents',
  },
} as const;

/** What every other language must say too. */
export type DocumentsMessages = Said<typeof documents>;
