import { travels } from '@boussole/domain/register/vocabulary';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { plainText } from '../../lib/plain-text';
import { SearchList } from '../../ui/search-list';
import { Select } from '../../ui/select';
import type { Filters } from './filters';
import { useNames, useVocabulary } from './use-names';

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

const minuteChoices = [15, 30, 45, 60, 90, 120];
const usualMinutes = 60;

/** From where, how, and how long at most. */
export function PlaceFilter({ filters, onChange }: Props) {
  const t = useTranslations('register');
  const { word } = useNames();
  const { communes } = useVocabulary();
  const options = useMemo(
    () =>
      communes.map(({ nis, name, postcodes }) => ({
        id: nis,
        label: name,
        detail: postcodes.slice(0, 3).join(', '),
        words: [plainText(name).replace(/[-’']/g, ' '), ...postcodes],
      })),
    [communes],
  );
  const minutes = filters.minutes ?? usualMinutes;
  const offered = [...new Set([...minuteChoices, minutes])].sort((a, b) => a - b);
  return (
    <>
      <SearchList
        // The commune of the address has its name once the communes are there.
        key={communes.length}
        label={t('near')}
        options={options}
        value={filters.near}
        onChange={(near) => {
          if (near !== filters.near) onChange({ ...filters, near, ...(near ? {} : { travel: null, minutes: null }) });
        }}
        onBlur={() => undefined}
        inputRef={null}
        emptyText={t('nearNone')}
      />
      {filters.near && (
        <div className="form-row">
          <Select
            label={t('travel')}
            value={filters.travel ?? 'car'}
            options={travels.map((value) => ({ value, label: word('travels', value) }))}
            onChange={(travel) => onChange({ ...filters, travel })}
          />
          <Select
            label={t('minutes')}
            value={String(minutes)}
            options={offered.map((value) => ({ value: String(value), label: t('minutesAtMost', { minutes: value }) }))}
            onChange={(value) => onChange({ ...filters, minutes: Number(value) })}
          />
        </div>
      )}
    </>
  );
}
