import { sections as everySection } from '@boussole/domain/access/sections';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags, useDates } from '../../lib/dates';
import type { SectionName } from './sharing-query';

/** Lists of sections in words, and the last day of a sharing as people say it. */
export function useSharingWords() {
  const t = useTranslations('sharing');
  const locale = useLocale();
  const dates = useDates();
  const list = useMemo(() => new Intl.ListFormat(languageTags[locale], { type: 'conjunction' }), [locale]);
  return {
    /** "Identité, Parcours et Entretiens". */
    named: (names: readonly SectionName[]) => list.format(names.map((name) => t(`sections.${name}`))),
    list: (words: readonly string[]) => list.format(words),
    /** A sharing ends at midnight: its last day is the one before. */
    lastDay: (until: string) => dates.day(Date.parse(until) - 1),
  };
}

/** What is not among these, in the order of the dossier. */
export const othersThan = (names: readonly SectionName[]): SectionName[] => everySection.filter((name) => !names.includes(name));
