import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags, useDates } from '../../lib/dates';
import type { Figure, FigureFrame } from './figure-fields';
import { gapOf, isComparable, stateOf } from './figure-state';
import { usePeriodWords } from './use-period-words';

const yearOfDays = 365;

type Compared = Pick<FigureFrame, 'period' | 'versus' | 'periods'>;

/** How the figures of the catalogue are said, under their names; one that the server knows before this page is shown under its code. */
export function useFigureWords() {
  const t = useTranslations('figures');
  const periods = usePeriodWords();
  const dates = useDates();
  const tag = languageTags[useLocale()];
  return useMemo(() => {
    const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
    const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
    // One lookup for all the names: spelling out what each of their sentences takes costs the types minutes; `has` checks it.
    const say = t as unknown as { (key: string, values?: Record<string, string | number>): string; has: (key: string) => boolean };
    const word = (name: string, part: 'title' | 'definition'): string => {
      const key = `names.${name}.${part}`;
      return say.has(key) ? say(key) : name;
    };
    const value = (kind: Figure['kind'], number: number): string => {
      if (kind === 'percent') return percent.format(number / 100);
      if (kind === 'count') return whole.format(number);
      return number > yearOfDays ? t('overAYear') : t('days', { n: Math.round(number) });
    };
    const plain = ({ name, kind }: Figure, number: number): string => {
      const [key, count] = [`names.${name}.sentence`, Math.round(number)];
      const isUsual = say.has(key) && !(kind === 'days' && number > yearOfDays);
      return isUsual ? say(key, { value: value(kind, number), count }) : t('titled', { title: word(name, 'title'), value: value(kind, number) });
    };
    return {
      value,
      title: (name: string): string => word(name, 'title'),
      definition: (name: string): string => word(name, 'definition'),
      /** The figure in words, and how far it is from the other period; nothing where it cannot be said. */
      sentence: (figure: Figure, frame: Compared): string | null => {
        if (figure.value === null) return null;
        const sentence = plain(figure, figure.value);
        const { period, versus } = frame;
        const gap = isComparable(figure, frame) ? gapOf(figure) : null;
        if (gap === null) return t('said', { sentence });
        const then = periods.then(versus.code, period.code);
        const difference = gap === 0 ? t('same', { then }) : t(gap > 0 ? 'more' : 'fewer', { kind: figure.kind, n: Math.abs(gap), then });
        return t('compared', { sentence, difference });
      },
      /** Why there is no sentence: never nought. */
      unsaid: (figure: Figure, { period }: Pick<FigureFrame, 'period'>): string => {
        const state = stateOf(figure);
        if (state === 'later') return t('later', { day: dates.calendarDay(figure.saidOn ?? period.until) });
        return t(state === 'hidden' || state === 'slow' ? state : 'none');
      },
    };
  }, [t, periods, dates, tag]);
}
