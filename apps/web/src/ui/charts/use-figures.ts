import { numbersIn } from '@boussole/domain/neutrality/audit/numbers';
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { languageTags } from '../../lib/dates';

/** How figures of an audit are written: the same rules in a drawing, in its table and in the sentences. */
export function useFigures() {
  const tag = languageTags[useLocale()];
  return useMemo(() => {
    const { count, ratio, expected, gap, share } = numbersIn(tag);
    return { whole: count, ratio, expected, signed: gap, share };
  }, [tag]);
}
