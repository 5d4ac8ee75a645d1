import { useTranslations } from 'use-intl';
import type { French } from '../../lib/messages';

type Vocabulary = French['vocabulary'];
type Word<List extends keyof Vocabulary> = keyof Vocabulary[List] & string;

/** One list of the register's vocabulary, as choices in the reader's language and in the domain's order. */
export function useOptions() {
  const t = useTranslations('vocabulary') as unknown as (key: string) => string; // the list and its words are typed below
  return <List extends keyof Vocabulary, Value extends Word<List>>(list: List, values: readonly Value[]) =>
    values.map((value) => ({ value, label: t(`${list}.${value}`) }));
}

/** The same, with a first choice that says nothing. */
export const withNone = <Value extends string>(none: string, options: readonly { value: Value; label: string }[]) => [
  { value: '' as const, label: none },
  ...options,
];
