import type { NotebookMessages } from './fr-notebook.js';

export const notebook = {
  notebook: {
    title: 'Notebook',
  },
} as const satisfies NotebookMessages;
