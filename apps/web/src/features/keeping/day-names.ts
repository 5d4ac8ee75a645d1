import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { languageTags } from '../../lib/dates';
import type { WeekDay } from './branch-schema';

/** « lundi », « mardi »…: the days of the week, Monday being 1. */
export function useDayNames(): (day: WeekDay) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(languageTags[locale], { weekday: 'long', timeZone: 'UTC' });
    // The first of January 2024 was a Monday.
    return (day: WeekDay) => format.format(Date.UTC(2024, 0, Number(day)));
  }, [locale]);
}
