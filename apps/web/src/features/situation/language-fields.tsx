import { knownLanguages, knownLevels } from '@boussole/domain/dossier/situation-words';
import { useTranslations } from 'use-intl';
import { Select } from '../../ui/select';
import { RowList } from './row-list';
import type { Situation } from './situation-query';
import type { PartProps } from './situation-fields';
import { choicesOf, useWords } from './use-words';

type Spoken = Situation['languages'][number];

export function LanguageFields({ form, set }: PartProps) {
  const t = useTranslations('situation');
  const words = useWords();
  const free = knownLanguages.find((code) => !form.languages.some(({ language }) => language === code)) ?? 'other';
  const blank = (): Spoken => ({ language: free, level: 'b1' });
  return (
    <RowList
      rows={form.languages}
      name={(place) => t('languageNumber', { place: String(place) })}
      addLabel={t('addLanguage')}
      blank={blank}
      most={20}
      onChange={(languages) => set({ languages })}
    >
      {(spoken, change) => (
        <div className="form-row">
          <Select label={t('languageFields.language')} value={spoken.language} options={choicesOf(knownLanguages, words.language)}
            onChange={(language) => change({ language })} />
          <Select label={t('languageFields.level')} value={spoken.level} options={choicesOf(knownLevels, words.level)}
            onChange={(level) => change({ level })} />
        </div>
      )}
    </RowList>
  );
}
