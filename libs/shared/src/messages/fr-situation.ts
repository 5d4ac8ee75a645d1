import type { Said } from './said.js';

/** The sentences of a person’s situation: status, schooling, constraints, goals, needs. */
export const situation = {
  situation: {
    title: 'Situation',
  },
} as const;

/** What every other language must say too. */
export type SituationMessages = Said<typeof situation>;
