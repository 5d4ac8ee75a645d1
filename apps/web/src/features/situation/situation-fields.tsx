import { childcares, licences, lifeStatuses, transports } from '@boussole/domain/dossier/situation-words';
import { diplomas, weekTimes } from '@boussole/domain/register/vocabulary';
import { useTranslations } from 'use-intl';
import { ChoiceChips } from '../../ui/choice-chips';
import { DateField } from '../../ui/date-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { SituationForm } from './forms';
import type { Faults } from './use-edit';
import { choicesOf, useWords } from './use-words';

export interface PartProps {
  form: SituationForm;
  set: (more: Partial<SituationForm>) => void;
  faults: Faults<SituationForm>;
}

const nothing = () => undefined;

/** A list of one choice, pressed again to say nothing. */
const only = <Value extends string>(value: Value | null): Value[] => (value === null ? [] : [value]);

export function StatusFields({ form, set, faults }: PartProps) {
  const t = useTranslations('situation');
  const words = useWords();
  return (
    <>
      <ChoiceChips label={t('fields.status')} isSingle selected={only(form.status)}
        options={choicesOf(lifeStatuses, (status) => words.word('lifeStatuses', status))}
        onChange={([status]) => set({ status: status ?? null })} />
      <div className="form-row">
        <TextField label={t('fields.statusSince')} isOptional hint={t('monthHint')} value={form.statusSince} error={faults.statusSince}
          onChange={(statusSince) => set({ statusSince })} />
        <Select label={t('fields.highestDiploma')} isOptional hint={t('diplomaHint')} value={form.highestDiploma ?? ''}
          options={[{ value: '', label: t('unknown') }, ...choicesOf(diplomas, words.diploma)]}
          onChange={(highestDiploma) => set({ highestDiploma: highestDiploma || null })} />
      </div>
      <div className="form-row">
        <DateField label={t('fields.availableFrom')} isOptional value={form.availableFrom} onBlur={nothing}
          onChange={(availableFrom) => set({ availableFrom })} />
        <ChoiceChips label={t('fields.times')} selected={form.times} options={choicesOf(weekTimes, words.time)}
          onChange={(times) => set({ times })} />
      </div>
    </>
  );
}

const ways = ['15', '30', '45', '60', '90', '120'] as const;

export function ConstraintFields({ form, set }: PartProps) {
  const t = useTranslations('situation');
  const words = useWords();
  // A number that somebody gave in another way stays a choice.
  const minutes = [...new Set([...ways, ...(form.maxMinutes ? [form.maxMinutes] : [])])].sort((a, b) => Number(a) - Number(b));
  return (
    <>
      <ChoiceChips label={t('fields.licence')} isSingle selected={only(form.licence)}
        options={choicesOf(licences, (licence) => words.word('licences', licence))}
        onChange={([licence]) => set({ licence: licence ?? null })} />
      <ChoiceChips label={t('fields.transports')} selected={form.transports}
        options={choicesOf(transports, (transport) => words.word('transports', transport))}
        onChange={(chosen) => set({ transports: chosen })} />
      <Select label={t('fields.maxMinutes')} isOptional value={form.maxMinutes}
        options={[{ value: '', label: t('unknown') }, ...choicesOf(minutes, (count) => t('minutes', { count: Number(count) }))]}
        onChange={(maxMinutes) => set({ maxMinutes })} />
      <ChoiceChips label={t('fields.childcare')} isSingle selected={only(form.childcare)}
        options={choicesOf(childcares, (childcare) => words.word('childcares', childcare))}
        onChange={([childcare]) => set({ childcare: childcare ?? null })} />
      <TextField label={t('fields.note')} isOptional hint={t('noteHint')} rows={3} value={form.note} maxLength={2000}
        onChange={(note) => set({ note })} />
    </>
  );
}
