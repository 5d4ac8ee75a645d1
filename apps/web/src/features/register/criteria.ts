import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { listNames, noFilters, toggled, type Filters, type ListName } from './filters';
import type { TradeChoice } from './register-query';
import { useNames } from './use-names';

/** One thing that is asked of the offers, and the search without it. */
export interface Criterion {
  key: string;
  label: string;
  without: Filters;
}

interface Named {
  trades: readonly TradeChoice[];
  organisationName: string | undefined;
}

const lists = Object.keys(listNames) as ListName[]; // Object.keys forgets its own keys
const usualMinutes = 60;

/** Everything that narrows the search, in words, each with the way to take it off. */
export function useCriteria(filters: Filters, { trades, organisationName }: Named): Criterion[] {
  const t = useTranslations('register');
  const dates = useDates();
  const names = useNames(trades);
  const without = (part: Partial<Filters>): Filters => ({ ...filters, ...part });

  const single = (key: string, value: unknown, label: () => string, part: Partial<Filters>): Criterion[] =>
    value === null || value === false || value === '' ? [] : [{ key, label: label(), without: without(part) }];

  const { text, near, travel, minutes, startsBefore, diploma, languageLevel, age, organisationId } = filters;
  const way = travel ?? 'car';
  return [
    ...single('text', text, () => t('criterionText', { text }), { text: '' }),
    ...lists.flatMap((list) =>
      filters[list].map((value): Criterion => ({
        key: `${list}:${value}`,
        // A basin and a commune may have the same name.
        label: list === 'basins' ? t('criterionBasin', { basin: names.basin(String(value)) }) : names.value(list, String(value)),
        without: toggled(filters, list, String(value)),
      })),
    ),
    ...single('diploma', diploma, () => t('criterionDiploma', { diploma: names.word('diplomas', diploma ?? '') }), { diploma: null }),
    ...single('languageLevel', languageLevel, () => names.word('languageLevels', languageLevel ?? ''), { languageLevel: null }),
    ...single('age', age, () => t('criterionAge', { age: age ?? 0 }), { age: null }),
    ...single('near', near, () => t('criterionNear', {
      commune: names.commune(near ?? ''), minutes: minutes ?? usualMinutes, travel: way,
    }), { near: null, travel: null, minutes: null }),
    ...single('startsBefore', startsBefore, () => t('criterionBefore', { date: dates.calendarDay(startsBefore ?? '') }), { startsBefore: null }),
    ...single('isFree', filters.isFree, () => t('free'), { isFree: false }),
    ...single('organisation', organisationId, () => t('criterionOrganisation', { name: organisationName ?? '…' }), { organisationId: null }),
    ...single('withStale', filters.withStale, () => t('criterionStale'), { withStale: false }),
  ];
}

/** Nothing asked; the draw stays. */
export const allDropped = ({ seed }: Filters): Filters => ({ ...noFilters, seed });
