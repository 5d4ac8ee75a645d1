import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { saidTogether, useFigures, useNames } from '../register/use-names';
import type { ChoiceCard } from './choice-query';

/** How each fact of an offer reads; the same words on its card and in the comparison. */
export function useCardWords() {
  const t = useTranslations('choice.list');
  const dates = useDates();
  const figures = useFigures();
  const { word } = useNames();

  const place = ({ mode, communeName, minutes }: ChoiceCard): string => {
    if (mode === 'remote') return t('remote');
    const far = minutes === null ? null : t('minutes', { minutes: String(minutes) });
    return [communeName, far, mode === 'hybrid' && word('modes', 'hybrid')].filter(Boolean).join(' · ');
  };
  const start = ({ start: day, seats }: ChoiceCard): string =>
    [day ? t('startsOn', { date: dates.calendarDay(day) }) : t('anyTime'), seats !== null && t('seats', { count: seats })].filter(Boolean).join(' · ');
  const rhythm = ({ path, times }: ChoiceCard): string =>
    [path && word('paths', path), saidTogether(times.map((time) => word('weekTimes', time)))].filter(Boolean).join(' · ');
  const price = ({ priceCents, priceNote }: ChoiceCard): string => [figures.price(priceCents), priceNote].filter(Boolean).join(' · ');
  const conditions = ({ level, prerequisiteNote }: ChoiceCard): string =>
    [level !== null && t('level', { level: String(level) }), prerequisiteNote].filter(Boolean).join(' · ') || t('noCondition');
  const duration = ({ durationWeeks, durationHours, weeklyHours }: ChoiceCard): string =>
    [
      durationWeeks !== null && t('weeks', { count: durationWeeks }), durationHours !== null && t('hours', { count: durationHours }),
      weeklyHours !== null && t('weekly', { count: figures.number(weeklyHours) }),
    ].filter(Boolean).join(' · ');

  return {
    place, start, rhythm, price, conditions, duration,
    kind: ({ kind }: ChoiceCard): string => word('offerKinds', kind),
    entry: ({ entries }: ChoiceCard): string => saidTogether(entries.map((entry) => word('entries', entry))),
    languages: ({ languages }: ChoiceCard): string => saidTogether(languages.map((language) => word('offerLanguages', language))),
    site: ({ operatorName, siteName }: ChoiceCard): string => (siteName === operatorName ? '' : siteName),
  };
}

export type CardWords = ReturnType<typeof useCardWords>;
