import { experienceKinds } from '@boussole/domain/dossier/situation-words';
import { useTranslations } from 'use-intl';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useVocabulary } from '../register/use-names';
import type { ExperienceForm } from './forms';
import { isMonth } from './months';
import { RowList } from './row-list';
import type { PartProps } from './situation-fields';
import { TradeField } from './trade-field';
import { choicesOf, useWords } from './use-words';

const blank = (): ExperienceForm => ({ kind: 'job', trade: null, title: '', employer: '', field: null, from: '', until: '' });

export function ExperienceFields({ form, set }: PartProps) {
  const t = useTranslations('situation');
  const words = useWords();
  const { fields } = useVocabulary();
  const monthError = (text: string) => (isMonth(text) ? undefined : t('monthFault'));
  return (
    <RowList
      rows={form.experience}
      name={(place) => t('experienceNumber', { place: String(place) })}
      addLabel={t('addExperience')}
      blank={blank}
      most={40}
      onChange={(experience) => set({ experience })}
    >
      {(one, change) => (
        <>
          <div className="form-row">
            <Select label={t('experienceFields.kind')} value={one.kind}
              options={choicesOf(experienceKinds, (kind) => words.word('experienceKinds', kind))} onChange={(kind) => change({ kind })} />
            {/* The trade names its own field. */}
            <TradeField label={t('experienceFields.trade')} value={one.trade}
              onChange={(trade) => change({ trade, ...(trade ? { field: trade.code.charAt(0) } : {}) })} />
          </div>
          <div className="form-row">
            <TextField label={t('experienceFields.title')} isOptional hint={t('titleHint')} value={one.title} maxLength={200}
              onChange={(title) => change({ title })} />
            <TextField label={t('experienceFields.employer')} isOptional value={one.employer} maxLength={200}
              onChange={(employer) => change({ employer })} />
          </div>
          <div className="form-row">
            <TextField label={t('experienceFields.from')} isOptional hint={t('monthHint')} value={one.from} error={monthError(one.from)}
              onChange={(from) => change({ from })} />
            <TextField label={t('experienceFields.until')} isOptional hint={t('untilHint')} value={one.until} error={monthError(one.until)}
              onChange={(until) => change({ until })} />
            <Select label={t('experienceFields.field')} isOptional value={one.field ?? ''}
              options={[{ value: '', label: t('unknown') }, ...fields.map(({ code, name }) => ({ value: code, label: name }))]}
              onChange={(field) => change({ field: field || null })} />
          </div>
        </>
      )}
    </RowList>
  );
}
