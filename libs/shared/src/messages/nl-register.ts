import type { RegisterMessages } from './fr-register.js';

export const register = {
  register: {
    title: 'Register',
  },
} as const satisfies RegisterMessages;
