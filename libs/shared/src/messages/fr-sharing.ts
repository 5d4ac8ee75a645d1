import type { Said } from './said.js';

/** The sentences of sharing: who sees a dossier, by whose leave. */
export const sharing = {
  sharing: {
    title: 'Partage',
  },
} as const;

/** What every other language must say too. */
export type SharingMessages = Said<typeof sharing>;
