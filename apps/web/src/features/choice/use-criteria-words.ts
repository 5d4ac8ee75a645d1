import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useNames, useVocabulary } from '../register/use-names';
import { useWords } from '../situation/use-words';
import type { CriteriaView } from './choice-query';

/** Each criterion of a frozen set in a few words. */
export function useCriteriaWords(): (criteria: CriteriaView) => string[] {
  const t = useTranslations('choice');
  const dates = useDates();
  const { word, commune } = useNames();
  const { fields } = useVocabulary();
  const words = useWords();
  return (criteria) => {
    const { kind, trade, tradeName, field, level, communeNis, communeName, travel, maxMinutes, diploma, languages, publics, ageBand, times } = criteria;
    const field0 = fields.find(({ code }) => code === field)?.name ?? field;
    return [
      word('offerKinds', kind),
      trade ? tradeName ?? trade : field0,
      level !== null && t('list.level', { level: String(level) }),
      communeNis && t('why.from', { place: communeName ?? commune(communeNis), minutes: String(maxMinutes), travel: word('travels', travel) }),
      diploma && t('why.diploma', { diploma: word('diplomas', diploma) }),
      languages.map(({ language }) => word('offerLanguages', language)).join(', '),
      ...publics.map((one) => word('publics', one)),
      ageBand && words.word('ageBands', ageBand),
      ...times.map((time) => word('weekTimes', time)),
      criteria.startsFrom && t('why.after', { date: dates.calendarDay(criteria.startsFrom) }),
      t('why.before', { date: dates.calendarDay(criteria.startsBefore) }),
      criteria.withStale && t('relax.changes.with_stale'),
    ].filter((text): text is string => typeof text === 'string' && text !== '');
  };
}
