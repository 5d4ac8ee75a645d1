import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { useVocabulary } from '../register/use-names';
import { useTradeNames } from '../register/use-trade-names';

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

interface Criterion {
  name: string;
  value: string;
}

/** The criteria of a frozen set in words: their names, and their values where a list knows them. */
export function useCriterionWords(criteria: readonly Criterion[]): Criterion[] {
  const t = useTranslations('neutralityReplay');
  const dates = useDates();
  const { fields } = useVocabulary();
  const trades = useTradeNames(criteria.filter(({ name }) => name === 'trade').map(({ value }) => value), []);
  const nameOf = useKnownWord('neutralityReplay.criteriaNames');
  const lists: Record<string, (value: string) => string> = {
    kind: useKnownWord('vocabulary.offerKinds'), travel: useKnownWord('vocabulary.travels'), diploma: useKnownWord('vocabulary.diplomas'),
    publics: useKnownWord('vocabulary.publics'), times: useKnownWord('vocabulary.weekTimes'),
    languages: useKnownWord('vocabulary.offerLanguages'),
  };
  const valueOf = (name: string, value: string) => {
    if (name === 'maxMinutes') return t('minutes', { count: Number(value) });
    if (name === 'field') return fields.find(({ code }) => code === value)?.name ?? value;
    if (name === 'trade') return trades.find(({ code }) => code === value)?.name ?? value;
    if (isDay(value)) return dates.calendarDay(value);
    const word = lists[name];
    return word ? value.split(/,\s*/).map(word).join(', ') : value;
  };
  return criteria.map(({ name, value }) => ({ name: nameOf(name), value: valueOf(name, value) }));
}
