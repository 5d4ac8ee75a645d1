import type { SituationMessages } from './fr-situation.js';

export const situation = {
  situation: {
    title: 'Situation',
  },
} as const satisfies SituationMessages;
