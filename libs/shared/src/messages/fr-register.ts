/** The sentences of the register: its words, its search, its sheets. */
export const register = {
  register: {
    title: 'Cadastre',
  },
} as const;

/** What every other language must say too. */
export type RegisterMessages = {
  readonly [S in keyof typeof register]: { readonly [K in keyof (typeof register)[S]]: string };
};
