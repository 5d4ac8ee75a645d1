import type { NotebookMessages } from './fr-notebook.js';

export const notebook = {
  notebook: {
    title: 'Logbuch',
  },
} as const satisfies NotebookMessages;
