import { useLocale } from 'use-intl';
import { languageTags } from '../../lib/dates';

/** "mars 2027", in the reader's language. */
export function useMonthName(): (month: string) => string {
  const format = new Intl.DateTimeFormat(languageTags[useLocale()], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (month) => format.format(new Date(`${month}T00:00:00Z`));
}
