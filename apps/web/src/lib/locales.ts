export const locales = ['fr', 'nl', 'de', 'en'] as const;
export type Locale = (typeof locales)[number];
