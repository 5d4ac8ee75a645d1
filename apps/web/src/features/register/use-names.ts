import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags } from '../../lib/dates';
import type { ListName } from './filters';
import { vocabularyQuery, type TradeChoice, type Vocabulary } from './register-query';

const nameIn = (list: readonly { code: string; name: string }[], code: string) =>
  list.find((entry) => entry.code === code)?.name ?? code;

const emptyVocabulary: Vocabulary = {
  basins: [], communes: [], fields: [], organisationTypes: [], offerCount: 0, organisationCount: 0, branchCount: 0,
};

/** The territory and the kinds, empty while they are on their way: the screen never waits for them. */
export function useVocabulary(): Vocabulary {
  return useQuery(vocabularyQuery).data ?? emptyVocabulary;
}

const vocabularies = {
  kinds: 'offerKinds', publics: 'publics', languages: 'offerLanguages', modes: 'modes', times: 'weekTimes', paths: 'paths',
  entries: 'entries',
} as const;

/** What each value that can be ticked is called, in the reader's language where the fact has one. */
export function useNames(trades: readonly TradeChoice[] = []) {
  const t = useTranslations();
  const { basins, communes, fields } = useVocabulary();

  /** A word of a vocabulary; the server may know one before this page does. */
  const word = (list: string, value: string) => {
    const key = `vocabulary.${list}.${value}` as 'vocabulary.sheetKinds.offer'; // one of many; t.has checks it
    return t.has(key) ? t(key) : value;
  };

  return {
    word,
    value: (list: ListName, value: string): string => {
      if (list === 'basins') return nameIn(basins, value);
      if (list === 'fields') return nameIn(fields, value);
      if (list === 'trades') return nameIn(trades, value);
      if (list === 'levels') return t('register.level', { level: Number(value) });
      return word(vocabularies[list], value);
    },
    basin: (code: string) => nameIn(basins, code),
    commune: (nis: string) => communes.find((commune) => commune.nis === nis)?.name ?? nis,
  };
}

/** « En journée, le soir »: said one after the other, only the first keeps its capital. */
export const saidTogether = (words: readonly string[]): string =>
  words.map((word, index) => (index === 0 ? word : word.charAt(0).toLocaleLowerCase() + word.slice(1))).join(', ');

/** How a Belgian reads prices, quantities and the days of the week. */
export function useFigures() {
  const locale = useLocale();
  const t = useTranslations('register');
  return useMemo(() => {
    const tag = languageTags[locale];
    const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' });
    const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
    return {
      price: (cents: number | null) => {
        if (cents === null) return t('priceUnknown');
        return cents === 0 ? t('free') : euros.format(cents / 100);
      },
      // The first of January 2024 was a Monday.
      day: (day: number) => weekday.format(Date.UTC(2024, 0, day)),
      number: (value: number) => new Intl.NumberFormat(tag).format(value),
    };
  }, [locale, t]);
}
