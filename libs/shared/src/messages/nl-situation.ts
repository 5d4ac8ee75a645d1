import type { SituationMessages } from './fr-situation.js';

export const situation = {
  situation: {
    title: 'Situatie',
  },
} as const satisfies SituationMessages;
