import { choice as french, type ChoiceMessages } from './fr-choice.js';

export const choice: ChoiceMessages = french;
