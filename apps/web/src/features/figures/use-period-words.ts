import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags } from '../../lib/dates';
import { grainOf, yearBefore } from './periods';

/** A period as one says it: by itself, in a narrow place, and as what another is compared with. */
export function usePeriodWords() {
  const t = useTranslations('figures');
  const tag = languageTags[useLocale()];
  return useMemo(() => {
    const written = (month: 'long' | 'short') => {
      const format = new Intl.DateTimeFormat(tag, { month, year: 'numeric', timeZone: 'UTC' });
      return (code: string): string => format.format(new Date(`${code}-01T00:00:00Z`));
    };
    const [long, brief] = [written('long'), written('short')];
    const parts = (code: string) => ({ year: code.slice(0, 4), quarter: code.slice(6) });
    return {
      name: (code: string): string => {
        const grain = grainOf(code);
        return grain === 'month' ? long(code) : t(`periods.${grain}`, parts(code));
      },
      short: (code: string): string => {
        const grain = grainOf(code);
        return grain === 'month' ? brief(code) : grain === 'quarter' ? t('periods.shortQuarter', parts(code)) : code;
      },
      then: (code: string, seenFrom: string): string => {
        const grain = grainOf(code);
        if (code === yearBefore(seenFrom)) return t('then.yearBefore');
        return grain === 'month' ? t('then.month', { month: long(code) }) : t(`then.${grain}`, parts(code));
      },
    };
  }, [t, tag]);
}
