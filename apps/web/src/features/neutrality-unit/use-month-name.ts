import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { languageTags } from '../../lib/dates';

/** "2026-08", as it is said. */
export function useMonthName(): (month: string) => string {
  const tag = languageTags[useLocale()];
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return (month) => format.format(new Date(`${month}-01T00:00:00Z`));
  }, [tag]);
}
