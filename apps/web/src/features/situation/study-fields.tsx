import { equivalences, studyLevels, studyResults } from '@boussole/domain/dossier/situation-words';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags } from '../../lib/dates';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { StudyForm } from './forms';
import { isMonth } from './months';
import { RowList } from './row-list';
import type { PartProps } from './situation-fields';
import { choicesOf, useWords } from './use-words';

/** Where people who come here studied most; the others follow in the reader's alphabet. */
const firstCountries = ['BE', 'FR', 'LU', 'NL', 'DE'];
const otherCountries = (
  'AD AE AF AL AM AO AR AT AU AZ BA BD BF BG BH BI BJ BO BR BW BY CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DJ DK '
  + 'DO DZ EC EE EG ER ES ET FI GA GB GE GH GM GN GQ GR GT GW HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH '
  + 'KM KR KW KZ LA LB LK LR LS LT LV LY MA MD ME MG MK ML MM MN MR MT MU MW MX MY MZ NA NE NG NI NO NP NZ OM PA PE PH '
  + 'PK PL PS PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SR SS SV SY SZ TD TG TH TJ TM TN TR TW TZ UA UG US UY UZ '
  + 'VE VN XK YE ZA ZM ZW'
).split(' ');

const blank = (): StudyForm =>
  ({ level: 'cess', title: '', school: '', country: 'BE', from: '', until: '', result: 'obtained', equivalence: null });

export function StudyFields({ form, set }: PartProps) {
  const t = useTranslations('situation');
  const words = useWords();
  const locale = useLocale();
  const countries = useMemo(() => {
    const sorted = [...otherCountries].sort((a, b) => words.country(a).localeCompare(words.country(b), languageTags[locale]));
    return choicesOf([...firstCountries, ...sorted], words.country);
  }, [words, locale]);
  const monthError = (text: string) => (isMonth(text) ? undefined : t('monthFault'));
  return (
    <RowList
      rows={form.studies}
      name={(place) => t('studyNumber', { place: String(place) })}
      addLabel={t('addStudy')}
      blank={blank}
      most={30}
      onChange={(studies) => set({ studies })}
    >
      {(study, change) => (
        <>
          <div className="form-row">
            <Select label={t('studyFields.level')} value={study.level} options={choicesOf(studyLevels, words.studyLevel)}
              onChange={(level) => change({ level })} />
            <Select label={t('studyFields.result')} value={study.result}
              options={choicesOf(studyResults, (result) => words.word('studyResults', result))} onChange={(result) => change({ result })} />
          </div>
          <div className="form-row">
            <TextField label={t('studyFields.title')} isOptional value={study.title} maxLength={200}
              onChange={(title) => change({ title })} />
            <TextField label={t('studyFields.school')} isOptional value={study.school} maxLength={200}
              onChange={(school) => change({ school })} />
          </div>
          <div className="form-row">
            <TextField label={t('studyFields.from')} isOptional hint={t('monthHint')} value={study.from} error={monthError(study.from)}
              onChange={(from) => change({ from })} />
            <TextField label={t('studyFields.until')} isOptional hint={t('monthHint')} value={study.until} error={monthError(study.until)}
              onChange={(until) => change({ until })} />
          </div>
          <div className="form-row">
            <Select label={t('studyFields.country')} value={study.country} options={countries}
              onChange={(country) => change({ country, ...(country === 'BE' ? { equivalence: null } : {}) })} />
            {study.country !== 'BE' && (
              <Select label={t('studyFields.equivalence')} isOptional value={study.equivalence ?? ''}
                options={[{ value: '', label: t('unknown') }, ...choicesOf(equivalences, (state) => words.word('equivalences', state))]}
                onChange={(equivalence) => change({ equivalence: equivalence || null })} />
            )}
          </div>
        </>
      )}
    </RowList>
  );
}
