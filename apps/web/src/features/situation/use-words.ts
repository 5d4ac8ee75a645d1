import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags } from '../../lib/dates';
import type { French } from '../../lib/messages';
import { monthText } from './months';
import type { Experience, Study } from './situation-query';

type Words = French['situationWords'];
type Word<List extends keyof Words> = keyof Words[List] & string;

/** What the codes of a situation are called, in the reader's language. */
export function useWords() {
  const t = useTranslations();
  const locale = useLocale();
  return useMemo(() => {
    // Each list and its words are typed below; a code that the page does not know yet is shown as it is.
    const say = (key: string) => (t.has(key as 'situation.title') ? t(key as 'situation.title') : key.slice(key.lastIndexOf('.') + 1));
    const names = (type: 'region' | 'language') => new Intl.DisplayNames([languageTags[locale]], { type, fallback: 'code' });
    const [regions, languages] = [names('region'), names('language')];
    const word = <List extends keyof Words>(list: List, code: Word<List>): string => say(`situationWords.${list}.${code}`);
    const span = (from: string | null, until: string | null): string => {
      if (from === null && until === null) return '';
      if (from === null) return t('situation.until', { until: monthText(until) });
      return until === null ? t('situation.since', { from: monthText(from) })
        : t('situation.span', { from: monthText(from), until: monthText(until) });
    };
    const country = (code: string): string => (/^[A-Z]{2}$/.test(code) ? regions.of(code) ?? code : code);
    return {
      word,
      diploma: (code: string): string => say(`vocabulary.diplomas.${code}`),
      offerKind: (code: string): string => say(`vocabulary.offerKinds.${code}`),
      studyLevel: (code: Study['level']): string =>
        (code === 'doctorate' || code === 'qualification' || code === 'other'
          ? word('studyLevels', code) : say(`vocabulary.diplomas.${code}`)),
      level: (code: string): string => (code === 'native' ? t('situation.native') : say(`vocabulary.languageLevels.${code}`)),
      time: (code: string): string => say(`vocabulary.weekTimes.${code}`),
      language: (code: string): string => {
        if (code === 'other') return t('situation.otherLanguage');
        const name = code === 'sfb' ? t('situation.signLanguage') : languages.of(code) ?? code;
        return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
      },
      country,
      span,
      study: ({ title, school, level }: Study): string => [title ?? say(`vocabulary.diplomas.${level}`), school].filter(Boolean).join(', '),
      experience: ({ trade, title, employer }: Experience): string => [title ?? trade?.name, employer].filter(Boolean).join(', '),
    };
  }, [t, locale]);
}

export type WordsOf = ReturnType<typeof useWords>;

/** One list of codes as choices. */
export const choicesOf = <Value extends string>(values: readonly Value[], say: (value: Value) => string) =>
  values.map((value) => ({ value, label: say(value) }));
