import { paths, offerLanguages, weekTimes } from '@boussole/domain/register/vocabulary';
import { choiceOrders } from '@boussole/domain/choice/words';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceChips } from '../../ui/choice-chips';
import { DateField } from '../../ui/date-field';
import { OneOf } from '../../ui/one-of';
import { Select } from '../../ui/select';
import { useNames } from '../register/use-names';
import type { ChoiceCard } from './choice-query';
import { isFiltered, type FilteredList } from './use-filtered';

interface Props {
  /** All of the list: a filter that would change nothing is not offered. */
  all: readonly ChoiceCard[];
  list: FilteredList;
}

const minuteChoices = [15, 30, 45, 60, 90];

/** Narrows what is shown of the list, never the list itself. */
export function FilterBar({ all, list: { filters, ask, clear } }: Props) {
  const t = useTranslations('choice.filters');
  const orders = useTranslations('choice.orders');
  const criteria = useTranslations('choice.criteria');
  const { word } = useNames();
  const met = <Value extends string>(known: readonly Value[], of: (card: ChoiceCard) => readonly Value[]) =>
    known.filter((value) => all.some((card) => of(card).includes(value)) && all.some((card) => !of(card).includes(value)));
  const metPaths = met(paths, ({ path }) => (path ? [path] : []));
  const metTimes = met(weekTimes, ({ times }) => times);
  const metLanguages = met(offerLanguages, ({ languages }) => languages);
  const longest = Math.max(0, ...all.map(({ minutes }) => minutes ?? 0));
  const minutes = minuteChoices.filter((value) => value < longest);
  return (
    <details className="panel choice-filters">
      <summary className="panel-title">
        <SlidersHorizontal aria-hidden size={16} />
        {t('title')}
      </summary>
      <div className="form">
        <OneOf label={t('order')} isLabelShown selected={filters.order ?? 'drawn'} onChange={(order) => ask({ ...filters, order })}
          options={choiceOrders.map((value) => ({ value, label: orders(value) }))} />
        <div className="form-row">
          {minutes.length > 0 && (
            <Select label={t('travel')} value={String(filters.maxMinutes ?? '')}
              onChange={(value) => ask({ ...filters, maxMinutes: value ? Number(value) : null })}
              options={[{ value: '', label: t('anyMinutes') },
                ...minutes.map((value) => ({ value: String(value), label: criteria('minutesAtMost', { minutes: String(value) }) }))]} />
          )}
          <DateField label={t('before')} isOptional value={filters.startsBefore ?? null} onBlur={() => undefined}
            onChange={(startsBefore) => ask({ ...filters, startsBefore })} />
        </div>
        {metPaths.length > 0 && (
          <ChoiceChips label={t('paths')} selected={filters.paths ?? []} onChange={(chosen) => ask({ ...filters, paths: chosen })}
            options={metPaths.map((value) => ({ value, label: word('paths', value) }))} />
        )}
        {metTimes.length > 0 && (
          <ChoiceChips label={t('times')} selected={filters.times ?? []} onChange={(chosen) => ask({ ...filters, times: chosen })}
            options={metTimes.map((value) => ({ value, label: word('weekTimes', value) }))} />
        )}
        {metLanguages.length > 0 && (
          <ChoiceChips label={t('languages')} selected={filters.languages ?? []} onChange={(chosen) => ask({ ...filters, languages: chosen })}
            options={metLanguages.map((value) => ({ value, label: word('offerLanguages', value) }))} />
        )}
        <Checkbox isSelected={filters.isFree ?? false} onChange={(isFree) => ask({ ...filters, isFree: isFree || null })}>{t('free')}</Checkbox>
        {isFiltered(filters) && (
          <div className="actions">
            <Button onPress={clear}>{t('clear')}</Button>
          </div>
        )}
      </div>
    </details>
  );
}
