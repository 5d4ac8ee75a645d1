import type { NotebookMessages } from './fr-notebook.js';

export const notebook = {
  notebook: {
    title: 'Loopbaanboek',
  },
} as const satisfies NotebookMessages;
