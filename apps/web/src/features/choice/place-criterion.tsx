import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { plainText } from '../../lib/plain-text';
import { SearchList } from '../../ui/search-list';
import { useVocabulary } from '../register/use-names';

interface Props {
  nis: string | null;
  onChange: (nis: string | null) => void;
}

/** Where the way starts: a commune, by its name or postcode. */
export function PlaceCriterion({ nis, onChange }: Props) {
  const t = useTranslations();
  const { communes } = useVocabulary();
  const options = useMemo(
    () =>
      communes.map(({ nis: id, name, postcodes }) => ({
        id, label: name, detail: postcodes.slice(0, 3).join(', '), words: [plainText(name).replace(/[-’']/g, ' '), ...postcodes],
      })),
    [communes],
  );
  return (
    <SearchList
      // A commune that is known has its name once the communes are there.
      key={communes.length}
      label={t('choice.criteria.from')} hint={t('common.communeHint')} isOptional options={options} value={nis}
      onChange={onChange} onBlur={() => undefined} inputRef={null}
      emptyText={communes.length === 0 ? t('common.communeLoading') : t('common.communeNone')}
    />
  );
}
