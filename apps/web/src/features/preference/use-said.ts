import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { SaidPreference, WantedThing } from './preference-query';

/** How a preference reads: what was said, by whom and when. */
export function useSaid() {
  const t = useTranslations('preference');
  const dates = useDates();
  return {
    what: ({ isNone, words, offerTitle, organisationName }: SaidPreference): string =>
      (isNone ? t('none') : words ? `« ${words} »` : [offerTitle, organisationName].filter(Boolean).join(', ')),
    by: ({ source, saidAt }: SaidPreference): string => t('saidAt', { source: t(`sources.${source}`), time: dates.dayAndTime(saidAt) }),
  };
}

/** What is looked for, in one line. */
export function useWanted() {
  const t = useTranslations('vocabulary');
  return ({ kind, trade, field, commune, basin }: WantedThing): string =>
    [t(`offerKinds.${kind}`), trade ?? field, commune ?? basin].filter(Boolean).join(' · ');
}
