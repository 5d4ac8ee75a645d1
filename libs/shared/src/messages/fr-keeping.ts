/** The sentences of the register: keeping sheets, imports, duplicates, what is missing. */
export const keeping = {
  keeping: {
    title: 'Nos fiches',
  },
} as const;

/** What every other language must say too. */
export type KeepingMessages = {
  readonly [S in keyof typeof keeping]: { readonly [K in keyof (typeof keeping)[S]]: string };
};
