import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from './errors';
import { refusalKey } from './messages';

/** The sentence for whatever went wrong, in the reader's language. */
export function useRefusal(): (error: unknown) => string {
  const t = useTranslations('refusals');
  return useCallback((error) => t(refusalKey(codeOf(error))), [t]);
}
