import { useTranslations } from 'use-intl';
import type { PlanStep } from './catalogue-query';

type Offset = Pick<PlanStep, 'offset' | 'unit'>;

const daysIn = { days: 1, weeks: 7, months: 30.5, working_days: 1.4, school_weeks: 7.5 };

/** About how many days: only good to put steps in order and to draw them. */
export const roughDays = ({ offset, unit }: Offset): number => Math.round(offset * daysIn[unit]);

/** How far a step lies from its turning point, in words. */
export function useOffset() {
  const t = useTranslations('followingWords');
  return {
    long: ({ offset, unit }: Offset): string => {
      if (offset === 0) return t('sameDay');
      return t(offset < 0 ? 'before' : 'after', { offset: t(`offsets.${unit}`, { count: Math.abs(offset) }) });
    },
    short: ({ offset, unit }: Offset): string =>
      offset === 0 ? t('sameDayShort') : t(`short.${unit}`, { sign: offset < 0 ? '−' : '+', count: String(Math.abs(offset)) }),
  };
}
