import { useTranslations } from 'use-intl';

type Words = 'keeping.advice' | 'keeping.fields' | 'duplicates.reasons' | 'imports.targets';

/** The word of a code that the server may learn before the screens do: an unknown code is shown as it is. */
export function useKnownWord(section: Words): (code: string) => string {
  // One lookup for four lists: which of them is not known to the types, `has` checks it.
  const t = useTranslations(section) as unknown as { (key: string): string; has: (key: string) => boolean };
  return (code) => (t.has(code) ? t(code) : code);
}
