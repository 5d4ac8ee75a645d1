import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';

/** A period as one says it; a quarter in a list of quarters can be said from its code alone. */
export function usePeriodName() {
  const t = useTranslations('neutrality.periods');
  const dates = useDates();
  return (code: string, days?: { from: string; until: string }): string => {
    const [, year = '', quarter] = /^(\d{4})(?:-T([1-4]))?$/.exec(code) ?? [];
    if (quarter) return t('quarter', { year, quarter });
    if (year) return t('year', { year });
    const between = days && { from: dates.calendarDay(days.from), until: dates.calendarDay(days.until) };
    if (code === '12-mois') return between ? t('twelveMonths', between) : t('lastTwelve');
    return between ? t('between', between) : code;
  };
}
