import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { FollowUp, Worded } from './following-query';

/** A text of the catalogue, in the language on screen. */
export function useWorded(): (text: Worded) => string {
  const locale = useLocale();
  return useCallback((text: Worded) => text[locale], [locale]);
}

/** What a follow-up asks for: its own words, those of its plan, or those of its kind. */
export function useWhat(): (step: Pick<FollowUp, 'kind' | 'words'> & { note?: string | null }) => string {
  const kinds = useTranslations('followingWords.kinds');
  const worded = useWorded();
  return ({ kind, words, note }) => (kind === 'own' && note ? note : words ? worded(words) : kinds(kind));
}
