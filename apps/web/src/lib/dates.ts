import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import type { Locale } from './locales';

export const zone = 'Europe/Brussels';
export const languageTags = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-BE' } as const satisfies Record<Locale, string>;

/** How a Belgian reads dates in this language. Instants are shown in Brussels; a calendar day has no zone. */
export function datesIn(locale: Locale) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(languageTags[locale], { timeZone: zone, ...options });
    return (instant: string | number | Date) => formatter.format(new Date(instant));
  };
  const sorted = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit' });
  const plain = (instant: string | number) => sorted.format(new Date(instant));
  const calendar = format({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return {
    fullDay: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    day: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    dayAndTime: format({
      day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }),
    month: format({ month: 'long' }),
    weekdayAndDay: format({ weekday: 'long', day: 'numeric', month: 'short' }),
    dayOfMonth: format({ day: 'numeric', month: 'short' }),
    yearAndMonth: (instant: string | number): readonly [year: number, month: number] => {
      const [year, month] = plain(instant).split('-').map(Number);
      return [year ?? 0, month ?? 0];
    },
    calendarDay: (day: string) => calendar(`${day}T00:00:00Z`),
  };
}

export function useDates() {
  const locale = useLocale();
  return useMemo(() => datesIn(locale), [locale]);
}

/** The calendar day it is in Brussels, as YYYY-MM-DD. */
export const dayInBrussels = (instant: number | Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
