import type { Said } from './said.js';

/** The sentences of the person’s own page. */
export const notebook = {
  notebook: {
    title: 'Carnet de bord',
  },
} as const;

/** What every other language must say too. */
export type NotebookMessages = Said<typeof notebook>;
